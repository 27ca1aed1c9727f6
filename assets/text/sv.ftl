# Svenska. Varje mening är hel; siffror grupperas av programmet.

## Fel
unknown-register = Registret ”{ $name }” finns inte i arbetsboken.
cancelled = Avbrutet. Ingenting är ändrat.
not-built = Detta är inte byggt ännu.

## Arbetsbok
workbench-answer-unexpected = Arbetsboken innehåller något som gallra inte har lagt dit.
workbench-fault = Något gick fel i arbetsboken (kod { $code }).
workbench-disk-full = Disken är full. Ingenting ändrades.
workbench-disk-full-hint = Gör plats på disken där arbetsboken ligger och försök igen.
workbench-disk-error = Det gick inte att läsa från eller skriva till disken. Ingenting ändrades.
workbench-disk-error-hint = Kontrollera att disken är ansluten och hel, och försök igen.
workbench-busy = Ett annat program använder arbetsboken.
workbench-busy-hint = Stäng det andra programmet och försök igen.
workbench-no-permission = Du får inte läsa eller skriva arbetsboken.
workbench-no-permission-hint = Kontrollera vem som äger filen och dess mapp.
workbench-damaged = Arbetsboken är skadad.
workbench-damaged-hint = Ta tillbaka den senaste säkerhetskopian av arbetsboken.
workbench-not-sqlite = Filen är ingen arbetsbok.
workbench-other-file-hint = Ange en annan fil. En fil med poster tas in i en arbetsbok med gallra import.
workbench-value-too-big = Ett värde är större än vad en arbetsbok rymmer.
workbench-no-memory = Minnet räcker inte.

## Plan
truncation-not-built = Att minimera fält går inte ännu.
plan-not-readable = Planen i arbetsboken går inte att läsa.
plan-not-readable-hint = Filen kan vara skadad. Öppna en kopia av den, eller läs in källfilen på nytt.
plan-read-only = Arbetsboken är skrivskyddad. Planen är oförändrad.
plan-no-such-item = Åtgärd { $item } finns inte i planen.
plan-no-such-item-hint = gallra plan show visar åtgärdernas nummer.
plan-dropped = Åtgärd { $item } ({ $count -> [one] { $count } post *[other] { $count } poster }) är ur planen.
plan-reason-set = Skälet till åtgärd { $item } är ändrat.
plan-undid-stage = Ångrade: { $count -> [one] { $count } post *[other] { $count } poster } ur planen.
plan-undid-drop = Ångrade: { $count -> [one] { $count } post *[other] { $count } poster } åter i planen.
plan-undid-reason = Ångrade: skälet till åtgärd { $item } är som förut.
plan-redid-stage = Gjorde om: { $count -> [one] { $count } post *[other] { $count } poster } åter i planen.
plan-redid-drop = Gjorde om: { $count -> [one] { $count } post *[other] { $count } poster } ur planen.
plan-redid-reason = Gjorde om: skälet till åtgärd { $item } är ändrat.
reason-empty = Skälet saknas.
reason-empty-hint = Skriv varför posterna gallras, till exempel: inaktiva i fem år.
reason-too-long = Skälet är längre än { $most } tecken.
reason-names-someone = Skälet innehåller något som pekar ut en person: ett nummer eller en adress. Loggen får inte göra det.
reason-quotes-a-cell = Skälet citerar ett värde ur registret. Loggen får inte innehålla det.
reason-names-someone-hint = Skriv vilken sorts uppgift det gäller i stället för uppgiften själv.

## Logg
log-not-readable = Loggens sista rad går inte att läsa.
log-line-not-readable = Loggens rad { $line } går inte att läsa.
log-line-not-readable-hint = gallra log verify visar var kedjan är bruten.
log-file-not-readable = Loggfilen går inte att läsa.
log-head-not-hex = Slutvärdet ska vara 64 hexadecimala siffror.
log-head-not-hex-hint = gallra log head skriver ut det.
log-not-written = Loggen kunde inte skrivas ut.
log-not-written-hint = Se efter att det finns plats på disken och att mappen får skrivas.

## Radering
apply-not-writable = Arbetsboken är skrivskyddad eller öppen i en annan gallra. Ingenting är ändrat.
apply-plan-changed = Planen är inte längre den som bekräftades. Ingenting är ändrat.
apply-plan-changed-hint = Granska planen igen och bekräfta den på nytt.
apply-no-space = Disken har { $free } MB ledigt; att skriva om arbetsboken behöver { $needed } MB. Ingenting är ändrat.
apply-no-space-hint = Frigör plats på disken där arbetsboken ligger.
apply-not-secure = Databasen tog inte emot inställningarna för säker radering. Ingenting är ändrat.
apply-count-wrong = Antalet poster stämde inte med planen under raderingen. Ingenting är ändrat.
erase-reader-in-the-way = Ett annat program läser arbetsboken. Posterna är raderade, men filen är inte omskriven ännu.
erase-reader-in-the-way-hint = Stäng det andra programmet. Nästa start av gallra slutför raderingen.
erase-not-finished = Posterna är raderade, men filen kunde inte skrivas om: { $why }
erase-not-scanned = Den omskrivna filen kunde inte läsas.
erase-side-file = En sidofil till arbetsboken är inte tömd.
erase-too-many-values = Värdena som ska eftersökas är för många.
apply-space-unknown = Det går inte att se hur mycket plats disken har. Ingenting är ändrat.
