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
workbench-is-a-link = { $path } är en symbolisk länk, och det får en arbetsbok inte vara.
workbench-is-a-link-hint = Ange filen som länken leder till.
workbench-is-a-folder = { $path } är en mapp.
workbench-is-a-folder-hint = Ange en fil, till exempel arbetsbok.gallra i den mappen.
workbench-is-no-file = { $path } är ingen vanlig fil.
workbench-not-yours = { $path } tillhör en annan användare.
workbench-not-yours-hint = Fråga ägaren, eller skapa en egen arbetsbok.
workbench-mode-was-set = Andra kunde läsa arbetsboken (rättigheter { $mode }). Nu kan bara du det.
workbench-mode-stays = Andra kan läsa { $path }, och det gick inte att ändra.
workbench-mode-stays-hint = Lägg arbetsboken på en disk som håller reda på rättigheter, till exempel i din hemmapp.
workbench-folder-closed = Mappen { $path } går inte att öppna eller skapa.
workbench-lock-unmade = Det gick inte att skapa låset intill arbetsboken.
workbench-other-program = Filen är ett annat programs databas.
workbench-newer = Arbetsboken är gjord av en nyare gallra.
workbench-newer-hint = Installera den senaste gallra.
workbench-older = Arbetsboken är gjord av en tidigare gallra och måste öppnas en gång för att uppdateras.
workbench-older-hint = Öppna den utan --read-only.
workbench-locked = En annan gallra har arbetsboken öppen.
workbench-locked-hint = Stäng den andra gallra och försök igen.
workbench-opened-to-read = En annan gallra har arbetsboken öppen. Här går den bara att läsa.
workbench-read-only = Arbetsboken är bara öppen för läsning. Ingenting ändrades.
unknown-field = Fältet ”{ $name }” finns inte i registret.
similar-names = Menade du { $names }?
registers-hint = gallra registers visar vad arbetsboken innehåller.
fields-hint = gallra fields visar ett registers fält.
