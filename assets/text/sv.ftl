# Svenska. Varje mening är hel; siffror grupperas av programmet.

## Fel
unknown-register = Registret ”{ $name }” finns inte i arbetsboken.
cancelled = Avbrutet. Ingenting är ändrat.

## Arbetsbok
workbench-answer-unexpected = Arbetsboken innehåller något som gallra inte har lagt dit.
workbench-fault = Något gick fel i arbetsboken (kod { $code }).
workbench-disk-full = Disken är full. Ingenting ändrades.
workbench-disk-full-hint = Gör plats på disken där arbetsboken ligger och försök igen.
workbench-disk-error = Det gick inte att läsa från eller skriva till disken. Ingenting ändrades.
workbench-disk-error-hint = Kontrollera att disken är ansluten, hel och inte full, och försök igen.
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
truncate-no-operator = ”{ $operator }” är inget sätt att minimera.
truncate-operator-number = ”{ $operator }” behöver ett helt tal från 1 efter kolon, till exempel { $operator }:10.
truncate-operators = Sätten är: { $operators }
suppress-no-address = Fältet ”{ $field }” har varken e-postadresser eller telefonnummer: spärrlistan kan inte känna igen någon på det.
suppress-no-address-hint = De här fälten har det: { $fields }
suppress-no-address-at-all = Inget fält i registret har det. Har ett fält fel sort, rätta den på fältskärmen.
truncate-nothing-read = Inget värde i fältet ”{ $field }” går att läsa så som { $operator } läser.
truncate-nothing-read-hint = För det här fältet passar: { $operators }
key-not-made = Nyckelfilen { $file } gick inte att skapa.
key-not-made-hint = Se efter att mappen finns och får skrivas.
key-not-readable = Nyckelfilen { $file } går inte att läsa.
key-not-readable-hint = Ta tillbaka den från en säkerhetskopia. Utan den går tidigare pseudonymer och spärrar inte att jämföra med.
key-gone = Nyckeln till pseudonymerna eller spärrlistan finns inte längre.
key-gone-hint = Ta tillbaka nyckelfilen från en säkerhetskopia, eller ta åtgärden ur planen.
key-no-chance = Systemet gav inga slumptal till en nyckel.
plan-not-readable = Planen i arbetsboken går inte att läsa.
plan-not-readable-hint = Filen kan vara skadad. Öppna en kopia av den, eller läs in källfilen på nytt.
plan-read-only = Arbetsboken är skrivskyddad. Planen är oförändrad.
plan-no-such-item = Åtgärd { $item } finns inte i planen.
plan-no-such-item-hint = gallra plan show visar åtgärdernas nummer.
plan-dropped = Åtgärd { $item } ({ $count ->
        [one] { $count } post
       *[other] { $count } poster
    }) är ur planen.
plan-reason-set = Skälet till åtgärd { $item } är ändrat.
plan-undid-stage = Ångrade: { $count ->
        [one] { $count } post
       *[other] { $count } poster
    } ur planen.
plan-undid-stage-field = Ångrade: { $field } → { $how } i { $count ->
        [one] { $count } post
       *[other] { $count } poster
    }, ur planen.
plan-undid-drop-field = Ångrade: { $field } → { $how } i { $count ->
        [one] { $count } post
       *[other] { $count } poster
    }, åter i planen.
plan-redid-stage-field = Gjorde om: { $field } → { $how } i { $count ->
        [one] { $count } post
       *[other] { $count } poster
    }, åter i planen.
plan-redid-drop-field = Gjorde om: { $field } → { $how } i { $count ->
        [one] { $count } post
       *[other] { $count } poster
    }, ur planen.
plan-undid-drop = Ångrade: { $count ->
        [one] { $count } post
       *[other] { $count } poster
    } åter i planen.
plan-undid-reason = Ångrade: skälet till åtgärd { $item } är som förut.
plan-redid-stage = Gjorde om: { $count ->
        [one] { $count } post
       *[other] { $count } poster
    } åter i planen.
plan-redid-drop = Gjorde om: { $count ->
        [one] { $count } post
       *[other] { $count } poster
    } ur planen.
plan-redid-reason = Gjorde om: skälet till åtgärd { $item } är ändrat.
reason-empty = Skälet saknas.
reason-empty-hint = Skriv varför posterna gallras, till exempel: inaktiva i fem år.
reason-too-long = Skälet är längre än { $most } tecken.
reason-names-someone = Skälet innehåller något som pekar ut en person: ett nummer eller en adress. Loggen får inte göra det.
reason-quotes-a-cell = Skälet citerar ett värde ur registret. Loggen får inte innehålla det.
reason-names-a-person = Skälet nämner en person som finns i registret.
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
erase-not-scanned = Den omskrivna filen kunde inte läsas.
erase-side-file = En sidofil till arbetsboken är inte tömd.
apply-space-unknown = Det går inte att se hur mycket plats disken har. Ingenting är ändrat.
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
workbench-replaced = Arbetsboken har tagits bort eller bytts ut medan den var öppen. Inget är ändrat.
workbench-replaced-hint = Avsluta gallra, lägg tillbaka rätt fil och öppna den igen.
unknown-field = Fältet ”{ $name }” finns inte i registret.
similar-names = Menade du { $names }?
registers-hint = gallra registers visar vad arbetsboken innehåller.
fields-hint = gallra fields visar ett registers fält.
import-name-taken = Det finns redan ett register som heter { $taken }. Det nya heter { $name }.
screen-file-not-made = Filen { $file } kunde inte skapas.
import-short-rows = { $count ->
    [one] { $count } rad har färre celler än tabellen har fält. Det som saknas räknas som saknat, inte som tomt.
   *[other] { $count } rader har färre celler än tabellen har fält. Det som saknas räknas som saknat, inte som tomt.
 }
import-long-rows = { $count ->
    [one] { $count } rad har fler celler än tabellen har fält. Överskottet behålls.
   *[other] { $count } rader har fler celler än tabellen har fält. Överskottet behålls.
 }
import-unreadable-cells = { $count ->
    [one] { $count } cell innehåller byte som teckenkodningen inte kan läsa. De behålls som de är.
   *[other] { $count } celler innehåller byte som teckenkodningen inte kan läsa. De behålls som de är.
 }
import-unclosed-quotes = { $count ->
    [one] { $count } cell börjar med ett citattecken som aldrig avslutas.
   *[other] { $count } celler börjar med ett citattecken som aldrig avslutas.
 }
import-mended-records = { $count ->
    [one] 1 post har textavgränsare på fel ställe; den lästes så att den har ett värde för varje fält.
   *[other] { $count } poster har textavgränsare på fel ställe; de lästes så att de har ett värde för varje fält.
}
import-headers-again = { $count ->
    [one] 1 post är rubriken en gång till: där börjar troligen en annan tabell. Den tas med som en post.
   *[other] { $count } poster är rubriken en gång till: där börjar troligen andra tabeller. De tas med som poster.
}
import-preamble = { $count ->
    [one] 1 rad före tabellen är ingen post. Den sparas till exporten och gallras inte: står det personuppgifter där, ta bort dem i filen och läs in den igen.
   *[other] { $count } rader före tabellen är inga poster. De sparas till exporten och gallras inte: står det personuppgifter där, ta bort dem i filen och läs in den igen.
}
reading-field-hint = Den skrivs NAMN=SLAG:ROLL:ORDNING, och det som lämnas tomt förblir som det tolkades: nummer=customer_id:subject_key, född=birth_date::dmy. Slag: { $kinds }. Roller: { $roles }. Datumens ordning: { $orders }.
read-too-few-lines = Filen har bara { $lines } rader: ingen post blir kvar.
read-too-few-lines-hint = Rätta --skip eller --header-rows.
import-parts-beyond = Arkivet har { $count } filer; de första { $most } lästes. En annan läses med sitt namn: --table NAMN.
import-footnotes = { $count ->
    [one] 1 rad efter den sista posten är ingen post. Den sparas till exporten och gallras inte.
   *[other] { $count } rader efter den sista posten är inga poster. De sparas till exporten och gallras inte.
}
import-inexact-records = { $count ->
    [one] { $count } post går inte att skriva tillbaka exakt som den kom.
   *[other] { $count } poster går inte att skriva tillbaka exakt som de kom.
 }
import-too-many-records = Filen har fler än fyra miljarder poster, och det rymmer inte ett register.
import-station-broke = Importen avbröts på grund av ett fel i gallra. Ingenting är ändrat.
refresh-done = ”{ $register }” är uppdaterat: { $new } nya, { $changed } ändrade, { $gone } borta ur filen.
refresh-unstaged = { $count ->
    [one] 1 post i planen ändrades i filen och lämnade planen.
   *[other] { $count } poster i planen ändrades i filen och lämnade planen.
}
refresh-gone = { $count ->
    [one] 1 post är borta ur filen och finns kvar här. Med --stage-gone läggs den i planen.
   *[other] { $count } poster är borta ur filen och finns kvar här. Med --stage-gone läggs de i planen.
}
refresh-gone-reason = borta ur källfilen
refresh-gone-staged = { $count ->
    [one] I planen: radera 1 post som är borta ur filen.
   *[other] I planen: radera { $count } poster som är borta ur filen.
}
refresh-returned = { $count ->
    [one] 1 post var raderad och är tillbaka med filen. Med --stage-returned läggs den i planen.
   *[other] { $count } poster var raderade och är tillbaka med filen. Med --stage-returned läggs de i planen.
}
refresh-returned-staged = { $count ->
    [one] I planen: radera 1 post som är tillbaka med filen.
   *[other] I planen: radera { $count } poster som är tillbaka med filen.
}
refresh-likely = { $count ->
    [one] 1 ny post är äldre än den förra läsningen: den var troligen raderad och är tillbaka med filen. Med --stage-returned läggs den i planen.
   *[other] { $count } nya poster är äldre än den förra läsningen: de var troligen raderade och är tillbaka med filen. Med --stage-returned läggs de i planen.
}
refresh-likely-staged = { $count ->
    [one] I planen: radera 1 ny post som är äldre än den förra läsningen.
   *[other] I planen: radera { $count } nya poster som är äldre än den förra läsningen.
}
refresh-minimised = { $count ->
    [one] Fältet { $fields } har minimerats här. Filen kan ha dess hela värden igen: se efter, och minimera dem också i källan.
   *[other] Fälten { $fields } har minimerats här. Filen kan ha deras hela värden igen: se efter, och minimera dem också i källan.
}
refresh-lacks = Filen saknar fält som ”{ $register }” har: { $fields }.
refresh-lacks-hint = Läs in den under ett annat namn med --register.
inspect-records = { $count ->
    [one] 1 post
   *[other] { $count } poster
}
inspect-fields = { $count ->
    [one] 1 fält
   *[other] { $count } fält
}
inspect-other = { $file }: { $format }; { $records }, { $fields }.
import-part-left-out = Tabellen { $part } togs inte med:
import-own-workbench = Filen är själva arbetsboken.
import-own-workbench-hint = Ange en fil med poster.

## Läsa filer
folder-unread = Mappen { $folder } går inte att läsa.
folder-unread-hint = Se efter att den finns och att du får läsa den.
read-directory = { $file } är en mapp, inte en fil.
read-directory-hint = Ange en fil i mappen.
read-no-file = { $file } är ett rör eller en enhet, ingen fil.
read-no-file-hint = Skriv det som kommer därifrån till en fil först, och radera den när den är inläst.
read-missing = Filen { $file } finns inte.
read-missing-hint = Kontrollera sökvägen och filnamnet.
read-not-permitted = Filen { $file } får inte läsas av dig.
read-not-permitted-hint = Be den som äger filen om läsrätt, eller kopiera den.
read-unreadable = Filen { $file } går inte att läsa: { $reason }
read-unreadable-hint = Kontrollera att disken är ansluten och försök igen.
read-loop = { $file } är en länk som leder tillbaka till sig själv.
read-loop-hint = Ange själva filen.
read-empty = Filen { $file } är tom.
read-empty-hint = Exportera registret på nytt ur källsystemet.
read-workbook = { $file } är en binär arbetsbok (XLSB), som inte kan läsas.
read-save-as-csv-hint = Öppna den i kalkylprogrammet och spara som XLSX.
read-unfolds = { $file } vecklas ut till långt mer än den tar på disken och läses inte.
read-unfolds-hint = Är den ärlig, packa upp den för hand först.
read-archive-broken = Arkivet { $file } är skadat eller avbrutet.
read-cut-off = Filen { $file } är avbruten: slutet saknas.
read-again-hint = Hämta filen igen, eller be om en ny kopia.
read-workbook-broken = Arbetsboken { $file } kan inte läsas.
read-workbook-broken-hint = Öppna den i kalkylprogrammet och spara den på nytt som XLSX.
read-locked = Arbetsboken { $file } har ett lösenord.
read-locked-hint = Öppna den i kalkylprogrammet och spara den utan.
read-database-broken = SQLite-filen { $file } kan inte läsas.
read-own-workbench = { $file } är en arbetsbok från gallra, ingen fil med poster.
read-own-workbench-hint = Öppna den med gallra { "--workbench" } FIL.
read-no-part = Filen har ingen tabell eller inget blad { $part }.
read-no-part-hint = Den har { $parts }.
read-one-part-hint = Filen är en enda tabell: utelämna --table och --sheet.
read-no-part-hint-more = Den har { $parts } och { $more } till.
read-no-objects = { $file } är JSON utan poster.
read-no-objects-hint = gallra läser JSON-objekt: ett per rad, i en lista, eller som listor i ett objekt.
read-json-broken = { $file } är inte giltig JSON.
read-json-broken-at = { $file } är inte giltig JSON (rad { $line }, byte { $offset }).
read-json-long = Byte { $offset }: ett objekt är större än { $mebibytes } MiB.
read-too-wide = Tabellen har fler än { $most } fält.
read-too-wide-hint = Dela upp den i flera tabeller.
read-sheet-too-wide = Bladet ”{ $sheet }” har { $count } kolumner; fler än { $most } läses inte.
read-utf-32 = { $file } är UTF-32, som gallra inte läser.
read-utf-32-hint = Spara den som UTF-8 i programmet som den kommer från.
read-folded-twice = { $file } rymmer en fil som är packad en gång till.
read-folded-twice-hint = Packa upp den en gång, och läs det som kommer ut.
evidence-sheet = Bladet { $sheet } har { $fields } fält.
evidence-table = Tabellen { $table } har { $fields } fält.
evidence-json = { $count } JSON-objekt med sammanlagt { $fields } fält; en punkt leder in i ett inre objekt.
import-formulas = { $count ->
    [one] 1 formel lästes som det värde som filen har sparat till den.
   *[other] { $count } formler lästes som de värden som filen har sparat till dem.
}
import-formulas-empty = { $count ->
    [one] 1 av dem har inget värde i filen: dess fält är tomt här. Öppna arbetsboken i kalkylprogrammet, spara den och läs in den igen.
   *[other] { $count } av dem har inget värde i filen: deras fält är tomma här. Öppna arbetsboken i kalkylprogrammet, spara den och läs in den igen.
}
import-merged = { $count ->
    [one] 1 sammanslagen cell: värdet står i det första fältet.
   *[other] { $count } sammanslagna celler: värdet står i det första fältet.
}
import-changed = Filen { $file } ändrades medan den lästes. Ingenting av den är kvar.
import-changed-hint = Vänta tills programmet som skriver den är klart, och läs in den igen.
import-no-part = Ingen av tabellerna i { $file } går att läsa. { $part }: { $what }
import-json-doubled = { $count ->
    [one] En gång har ett objekt samma namn två gånger; varje värde blev ett eget fält.
   *[other] { $count } gånger har ett objekt samma namn två gånger; varje värde blev ett eget fält.
}
import-zeros = Fältet { $field }: { $count ->
    [one] 1 tal tycks ha mist de nollor det började med i kalkylprogrammet.
   *[other] { $count } tal tycks ha mist de nollor de började med i kalkylprogrammet.
}
read-zip = { $file } är ett ZIP-arkiv, ingen tabell.
read-zip-hint = Packa upp arkivet och ange filen i det.
read-pdf = { $file } är en PDF, ingen tabell.
read-sqlite = { $file } är en SQLite-databas; den kan ännu inte läsas.
read-markup = { $file } är HTML eller XML, ingen tabell.
read-json = { $file } är JSON; den kan ännu inte läsas.
read-binary = { $file } är ingen tabell: den innehåller annat än text, först vid byte { $offset }.
read-prose = { $file } är ingen tabell: raderna delas inte i fält på samma sätt.
read-delimited-hint = gallra läser text med en post per rad och skiljetecken mellan fälten, till exempel CSV. Är skiljetecknet ett annat, ange det med --delimiter.
read-cell-limit = Rad { $line } (byte { $offset }): ett fält är större än { $mebibytes } MiB.
read-record-limit = Rad { $line } (byte { $offset }): posten är större än { $mebibytes } MiB.
read-unclosed-hint = Troligen saknas ett avslutande citattecken före den raden.
read-field-limit = Rad { $line } (byte { $offset }): posten har fler än { $most } fält.
read-field-limit-hint = Dela upp tabellen, eller kontrollera skiljetecknet.
read-unprovable = Rad { $line } (byte { $offset }): posten skulle inte kunna skrivas tillbaka exakt.
read-unprovable-hint = Med --lossy läses filen ändå; exporten blir då inte exakt.
read-transcoding = Filens UTF-16 kunde inte återskapas exakt.
read-dialect = Skiljetecken och citattecken måste vara två olika ASCII-tecken, inte radslut.
read-dialect-hint = Välj till exempel semikolon och dubbelt citattecken.
reading-value = { $flag } kan inte vara { $value }.
reading-value-hint = En avgränsare är ett till åtta tecken eller tab, comma, semicolon, pipe, space; en textavgränsare är ett tecken eller none; escape är doubled eller backslash.
reading-empty = { $flag } kan inte vara tomt.
reading-encoding = Teckenkodningen { $name } finns inte här.
reading-encoding-hint = Välj någon av { $names }.
evidence-mark = Teckenkodning { $encoding }: ett byteordningsmärke står först.
evidence-wide = Teckenkodning { $encoding }: varannan byte är noll.
evidence-ascii = Teckenkodning utf-8: filen har bara ASCII.
evidence-letters = Teckenkodning { $encoding }: den gör ord av filens byte ({ $letters }).
evidence-encoding-asked = Teckenkodning { $encoding }: som du angav.
evidence-regular = Avgränsare: { $share } % av de första { $lines } posterna har { $fields } fält.
evidence-list = Avgränsare: ingen, filen är en lista med ett värde per rad.
evidence-quote-doubled = Textavgränsare { $quote }: den omger { $count } av de första värdena och står dubbelt inuti.
evidence-quote-backslash = Textavgränsare { $quote }: den omger { $count } av de första värdena och står efter omvänt snedstreck inuti.
evidence-quote-unused = Textavgränsare: inget av de första värdena är omgivet.
evidence-quote-none = Textavgränsare: citattecken är bokstäver här, för de sluts ingenstans.
evidence-header-none = Rubrik: ingen, den första posten har värden.
evidence-header-one = Rubrik: den första posten namnger fälten.
evidence-header-several = Rubrik: de första { $count } posterna namnger fälten.
evidence-preamble = Före tabellen: { $count ->
    [one] 1 rad som inte hör till den.
   *[other] { $count } rader som inte hör till den.
}
evidence-footnotes = Efter tabellen: { $count ->
    [one] 1 rad som inte är någon post.
   *[other] { $count } rader som inte är poster.
}
evidence-endings-mixed = Radslut: flera slag; varje post behåller sitt.
evidence-second = Näst bästa avgränsare: { $delimiter } ({ $score } av 100).

## Kommandoraden: hjälp
cli = Arbetsbänken för den som gallrar register med personuppgifter. Utan kommando öppnas arbetsboken på skärmen.
cli-after = Slutkoder: 0 klart · 1 svaret är nej, inget träffades, planen är tom eller raderingen väntar · 2 fel användning eller fel på en fil, inget ändrat · 70 ett fel i gallra självt.
cli-heading-usage = Användning
cli-heading-commands = Kommandon
cli-heading-command = KOMMANDO
cli-heading-arguments = Argument
cli-heading-flags = Flaggor
cli-path = Arbetsboken som öppnas på skärmen: en sökväg med / eller . i
cli-demo = Öppna skärmen över en egen kopia av påhittade register
cli-inspect = Visa vad en fil är och vad som hittas i den; inget lagras
cli-inspect-json = Ett JSON-objekt per fil, som --format jsonl
cli-inspect-findings = Ta med varje fynd: rad, fält, kategori, regel, plats
cli-inspect-files = Filerna
cli-import = Läs in filer i arbetsboken
cli-import-register = Registrets namn; annars tas det från filens namn
cli-import-lossy = Ta in även poster som inte kan skrivas tillbaka exakt, och räkna dem
cli-import-stage-gone = Lägg radering av poster som är borta ur en tidigare inläst fil i planen
cli-import-stage-returned = Lägg radering av poster som redan var raderade och är tillbaka med filen i planen
cli-import-files = Filerna
cli-registers = De fem frågorna, en rad per register
cli-fields = Ett registers fält: slag, roll, ifyllda, olika värden, fynd
cli-fields-values = Visa i stället hur ofta varje värde i ett fält förekommer, med poängens medianer
cli-fields-limit = Högst så många värden
cli-settings = Hur skärmen ser ut och talar
cli-settings-show = Visa inställningarna och var de ligger
cli-settings-set = Ändra en inställning: language, theme, mouse eller bars
cli-settings-set-name = Inställningens namn
cli-settings-set-value = Dess värde
cli-records = Ett registers poster med poäng, relation och skäl
cli-records-sort = Sortera på ett fält eller g.age, g.relevance, g.sensitivity, g.last_activity; - före för störst först; kan upprepas
cli-records-limit = Högst så många poster
cli-stage = Lägg en åtgärd i gallringsplanen; inget ändras förrän den verkställs
cli-stage-delete = Lägg radering av poster i planen
cli-stage-delete-all = Hela registret
cli-stage-delete-reason = Varför, utan personuppgifter; skälet står i gallringsloggen
cli-stage-truncate = Lägg i planen att minimera ett fält: ersätta dess värden med mindre
cli-stage-truncate-field = Fältets namn
cli-stage-truncate-to = Hur: clear birth_date birth_year year month postal_prefix email_domain initial keep_last:N round:N band:N redact suppress pseudonym
cli-stage-truncate-reason = Varför, utan personuppgifter; skälet står i gallringsloggen
cli-undo = Ångra den senaste ändringen av planen
cli-keep = Behåll poster: granskade, föreslås inte igen
cli-keep-all = Alla poster i registret
cli-keep-undo = Posterna är inte längre granskade
cli-redo = Gör om det som ångrades
cli-plan = Gallringsplanen
cli-plan-show = Visa planens åtgärder
cli-plan-drop = Ta en åtgärd ur planen
cli-plan-drop-item = Åtgärdens nummer
cli-plan-preview = Visa vad planen skulle göra med varje register
cli-apply = Verkställ hela planen i ett steg, radera ur filen och bevisa det; frågar om inte --yes
cli-apply-yes = Fråga inte efter frasen
cli-apply-expect = Vägra om inte just så många poster (eller, utan poster, värden) berörs
cli-apply-prove = Hur många av de borttagna värdena som söks i filen efteråt: ett urval eller alla
cli-approve = Godkänn planen som en andra person; godkännandet gäller exakt den här planen och står i gallringsloggen
cli-approve-yes = Fråga inte efter frasen
cli-approve-expect = Neka om inte just så många poster (eller, utan poster, värden) berörs
cli-approve-withdraw = Ta tillbaka godkännandet
cli-log = Gallringsloggen
cli-log-show = Visa loggens poster
cli-log-head = Kedjans slutvärde, att spara på annan plats
cli-log-export = Skriv loggen: kedjans egna rader, eller med --format csv eller jsonl
cli-log-export-file = Filen; utan den till standard ut
cli-log-certificate = Skriv gallringsprotokollet: en HTML-sida att skriva ut och underteckna
cli-log-certificate-file = Filen; utan den till standard ut
cli-log-certificate-last = Bara om den senaste gallringen
cli-log-certificate-since = Om det som gallrats sedan den dagen, ÅÅÅÅ-MM-DD
cli-log-answer = Om och när en persons poster raderades, där de verkställdes med --answerable
cli-log-answer-query = Personnummer, e-postadress eller kundnummer; - läser från standard in
cli-log-answer-forget = Ta bort personens taggar
cli-log-verify = Kontrollera kedjan
cli-log-verify-file = En exporterad logg; utan den arbetsbokens egen
cli-log-verify-head = Ett tidigare slutvärde som loggen ska bygga vidare på
cli-export = Skriv ut det gallrade registret, som filen det kom från
cli-export-file = Filen; utan den till standard ut
cli-export-in-place = Ersätt källfilen, om den är oförändrad sedan inläsningen
cli-export-accept-loss = Med --in-place: ersätt en arbetsbok som förlorar formler, kommentarer, diagram och liknande
cli-export-guard-formulas = Med --to csv: en apostrof före värden som ett kalkylprogram skulle ta för formler
cli-export-to = En annan form än den som registret kom i
cli-completions = Skriv ett skript som kompletterar kommandoraden
cli-completions-shell = bash, elvish, fish, powershell eller zsh
cli-man = Skriv manualsidan
cli-man-command = Kommandot som sidan ska handla om; utan det hela programmet
cli-findings = Egna ord för igenkänningen, och vad du säger inte är något fynd
cli-findings-list = Visa dina ord och undantag, som policyn har dem
cli-findings-except = Säg att ett ord inte är något fynd: in i policyn, med skäl; fynden letas upp på nytt
cli-findings-except-text = Orden, eller "*" för vad fältet än innehåller
cli-findings-except-category = Bara av den här kategorin, med dess kod
cli-findings-except-field = Bara i det här fältet
cli-findings-except-everywhere = I alla register
cli-findings-except-reason = Varför det inte är något fynd
cli-findings-restore = Ta bort ett undantag igen
cli-findings-restore-number = Dess nummer i listan
cli-findings-refresh = Leta på nytt efter det som vilar på ord som inte längre är policyns
cli-flag-register = Registrets namn
cli-flag-where = Ett villkor, som SQLite läser det: "Senaste köp" < '2015'
cli-flag-find = Text som ska finnas i något fält; - läser den från standard in
cli-flag-force = Ersätt en fil som redan finns
cli-flag-workbench = Arbetsboken; annars GALLRA_WORKBENCH, annars den i datamappen
cli-flag-format = Hur rader skrivs: table, csv, jsonl eller json
cli-flag-lang = Språk; annars efter språkinställningen
cli-flag-today = Dagen som poäng och frister räknas från, ÅÅÅÅ-MM-DD; aldrig loggens tider
cli-flag-operator = Vem loggen nämner; annars inloggningsnamnet
cli-flag-read-only = Inget läses in, läggs i planen eller verkställs
cli-apply-keys = Skriv de raderade posternas nycklar till filer i den här mappen, för källsystemet
cli-apply-answerable = Spara nycklade taggar av personerna vid sidan av loggen, så att gallra log answer kan svara när deras poster raderades
cli-tasks = Vad som återstår utanför arbetsboken: källfiler, nycklar att radera i andra system
cli-tasks-done = Markera en uppgift som klar
cli-tasks-done-task = Dess nummer
cli-flag-delimiter = Vad som står mellan fälten: ett till åtta tecken, eller tab, comma, semicolon, pipe, space
cli-flag-quote = Vad som står runt värden: ett tecken, eller none
cli-flag-escape = Hur en textavgränsare skrivs inuti ett värde
cli-flag-encoding = Teckenkodningen: utf-8, windows-1252, cp850 med flera
cli-flag-header-rows = Hur många poster som namnger fälten
cli-flag-skip = Hur många rader som står före tabellen
cli-flag-no-header = Ingen post namnger fälten
cli-flag-table = Tabellen, bladet eller filen i ett arkiv; annars alla
cli-flag-sheet = Samma som --table
cli-flag-field = Vad ett fält innehåller och är till för, i stället för vad gallra känner igen: kundnr=customer_id:subject_key; flera gånger för flera fält
cli-flag-help = Visa hjälpen
cli-flag-version = Visa versionen

## Kommandoraden: fel användning
wrong-use-hint = Se { $command } --help.
wrong-use-suggestion = Menade du { $suggestion }? Se annars gallra --help.
wrong-use-missing = Det saknas något på kommandoraden: { $argument }.
wrong-use-no-subcommand = Det saknas ett ord till efter kommandot.
wrong-use-unknown-flag = Flaggan { $flag } finns inte här.
wrong-use-too-many = Det står ett ord för mycket på kommandoraden.
wrong-use-value = Värdet passar inte för { $argument }.
wrong-use-conflict = { $argument } går inte ihop med det andra på kommandoraden.
wrong-use-other = Kommandoraden går inte att läsa: { $argument }
wrong-use-operator = --operator är tomt.
wrong-use-operator-hint = Skriv vem det är: --operator NAMN, eller utelämna det för inloggningsnamnet.
wrong-use-today = Dagen i --today går inte att läsa.
wrong-use-today-hint = Skriv den som 2026-11-23.
wrong-use-path-and-command = Ange arbetsboken före kommandot med --workbench.
wrong-use-path-and-command-hint = Till exempel: gallra --workbench min.db registers
unknown-command = Det finns inget kommando ”{ $name }”.
read-only = Med --read-only ändras ingenting.
read-only-hint = Kör kommandot utan --read-only.

## Kommandoraden: utfall
output-closed = Mottagaren av utskriften har slutat läsa.
output-full = Disken är full; utskriften är inte hel.
output-full-hint = Gör plats och kör om kommandot.
output-not-written = Det gick inte att skriva ut: { $why }.
row-not-written = En rad gick inte att skriva ut.
word-yes = ja
word-no = nej
erasure-was-finished = En radering som avbröts är nu slutförd: filen är omskriven.
nothing-matched = Inga poster träffades.
no-registers = Arbetsboken har inga register. Läs in ett med gallra import FIL.
import-none = Ingen av filerna är inläst, på grund av { $file }: { $what }
import-one-name = --register ger namn åt en fil, men flera filer angavs.
import-one-name-hint = Läs in filerna en i taget, eller låt namnen komma från filerna.
import-done = Registret ”{ $register }” är inläst: { $count ->
    [one] { $count } post
   *[other] { $count } poster
    }.
stage-which = Ange vilka poster som ska raderas.
stage-which-hint = Med --where, --find eller, för hela registret, --all.
staged-delete = I planen: radera { $count ->
    [one] { $count } post
   *[other] { $count } poster
    } i ”{ $register }”; { $held } bevaras.
staged-truncate = I planen: minimera { $field } ({ $operator }) i { $count ->
        [one] { $count } post
       *[other] { $count } poster
    } i ”{ $register }”; { $held } bevaras.
staged-suppress = I planen: radera { $count ->
        [one] { $count } post
       *[other] { $count } poster
    } i ”{ $register }” och behåll { $field } på spärrlistan; { $without } utan adress togs inte med.
staged-empty = Inget lades i planen: fältet { $field } är tomt i alla valda poster.
staged-none = { $held ->
    [0] Inget lades i planen: det finns inget kvar att göra i de { $matched } träffade posterna.
   *[other] Inget lades i planen: av { $matched ->
        [one] { $matched } träffad post
       *[other] { $matched } träffade poster
     } bevaras { $held }.
 }
held-until = { $register }: { $count ->
    [one] { $count } post bevaras
   *[other] { $count } poster bevaras
 }{ $open ->
    [yes] {" "}tills vidare
   *[no] {" "}som längst t.o.m. { $until }
 }{ $restricted ->
    [yes] {" "}(begränsad, art. 18{ $basis ->
        [none] ).
       *[other] ; { $basis }).
     }
   *[no] {" "}({ $basis }).
 }
person-held-tell = Den som begärde raderingen ska få veta vad som bevaras, varför och till när (art. 12.4).
plan-singled = { $register }: { $before ->
    [one] { $before } post är ensam
   *[other] { $before } poster är ensamma
 } om sin kombination av { $fields }; efter planen { $after } av { $records }.
staged-overlap = { $count ->
        [one] { $count } av dem finns redan i en tidigare åtgärd i planen; åtgärderna görs i sin ordning.
       *[other] { $count } av dem finns redan i en tidigare åtgärd i planen; åtgärderna görs i sin ordning.
    }
nothing-to-undo = Det finns inget att ångra.
keep-which = Det står inte vilka poster som ska behållas.
keep-which-hint = Välj dem med --where eller --find, eller alla med --all.
kept-from-now = { $count ->
        [one] { $count } post är granskad och behålls; den föreslås inte igen.
       *[other] { $count } poster är granskade och behålls; de föreslås inte igen.
    }
kept-no-more = { $count ->
        [one] { $count } post är inte längre granskad.
       *[other] { $count } poster är inte längre granskade.
    }
nothing-to-redo = Det finns inget att göra om.
plan-empty = Planen är tom.
plan-all-held = Allt i planen bevaras; det finns inget att verkställa.
plan-would = Planen raderar { $deleted ->
    [one] { $deleted } post
   *[other] { $deleted } poster
 } och ändrar { $changed ->
    [one] { $changed } värde
   *[other] { $changed } värden
 }; { $held ->
    [one] { $held } post
   *[other] { $held } poster
 } bevaras.
apply-no-undo = Det som verkställs går inte att ångra.
apply-type = Skriv { $phrase } och tryck Enter för att verkställa; något annat avbryter.
apply-not-confirmed = Frasen stämmer inte. Inget är ändrat.
apply-not-confirmed-hint = Skriv den tecken för tecken, eller ge --yes.
approve-nothing = Det finns inget att godkänna.
approve-own = { $by } har lagt något i planen: en andra person godkänner den.
approve-own-hint = Låt någon annan granska den och köra gallra approve, med --operator NAMN där inloggningsnamnet inte säger vem det är.
approve-type = Skriv { $phrase } för att godkänna:
approve-not-confirmed = Frasen skrevs inte; inget är godkänt.
approve-done = { $by } godkände planen { $digest }. Ändras planen faller godkännandet.
approve-given = Godkänd av { $by } { $at }.
approve-missing = Policyn kräver att en andra person godkänner planen, och det har ingen gjort.
approve-missing-hint = Någon som inte har lagt något i den kör gallra approve.
approve-fallen = { $by } godkände en annan plan { $at }; den har ändrats sedan dess, så godkännandet gäller inte längre.
approve-withdrawn = Godkännandet är taget tillbaka.
approve-none = Det finns inget godkännande att ta tillbaka.
before-bought = { $count ->
    [one] { $count } av posterna som går har köpt något de senaste 24 månaderna.
   *[other] { $count } av posterna som går har köpt något de senaste 24 månaderna.
 }
before-ask-again = { $count ->
    [one] { $count } post gäller en kund som aldrig sagt nej: fråga om samtycke i stället för att radera?
   *[other] { $count } poster gäller kunder som aldrig sagt nej: fråga om samtycke i stället för att radera?
 }
before-undecided = { $count ->
    [one] { $count } av posterna går efter en tid som ingen har beslutat.
   *[other] { $count } av posterna går efter en tid som ingen har beslutat.
 }
confirm-approved = Godkänd av { $by }.
do-approve = godkänn
about-approve = godkänn planen som en andra person
screen-plan-reckoning = Planen räknas fortfarande fram.
certificate-title = Gallringsprotokoll
certificate-made = Upprättat { $at } av { $by } ur arbetsboken { $workbench } med gallra { $version }.
certificate-all = Gäller alla gallringar i gallringsloggen.
certificate-last = Gäller den senaste gallringen i gallringsloggen.
certificate-since = Gäller alla gallringar sedan { $day }.
certificate-deleted = poster raderade
certificate-changed = värden minimerade
certificate-held = bevarade enligt lag eller beslut
certificate-occasions = { $count ->
    [one] tillfälle
   *[other] tillfällen
 }
certificate-occasion = Tillfälle { $number }: { $at }
certificate-by = Verkställt av
certificate-staged-by = Lagt i planen av
certificate-approved-by = Godkänt av
certificate-nobody = ingen
certificate-day = Beräkningsdag
certificate-policy = Policy (SHA-256)
certificate-no-policy = ingen var inläst
certificate-entries = Rader i loggen
certificate-what = Vad som gallrades, och varför
certificate-head-act = Register och åtgärd
certificate-head-why = Skäl och urval
certificate-head-rule = Regel och källa
certificate-head-count = Antal
certificate-head-held = Bevarade
certificate-head-before-after = Poster före och efter
certificate-delete = radering av poster
certificate-suppress = radering av poster; { $field } { $how }
certificate-truncate = minimering av { $field }: { $how }
certificate-few = färre än fem poster: inget skäl sparas
certificate-categories = Kategorier som försvann: { $categories }
certificate-recipients = Ska underrättas (art. 19): { $recipients }
certificate-one-off = enskilt beslut
certificate-unreadable = { $count } oläsliga, orörda
certificate-how = Hur det raderades, och belägget
certificate-method = Posterna skrevs över i arbetsbokens fil i en transaktion (secure_delete), skrivloggen tömdes och hela filen skrevs om (VACUUM) { $at }: { $before } byte före, { $after } efter.
certificate-pending = Omskrivningen av filen är inte klar: nästa start av gallra fortsätter.
certificate-not-proven = Filen skrevs om efter ett avbrott, och genomsöktes inte efteråt.
certificate-scope-all = Därefter genomsöktes alla { $bytes } byte i arbetsboken och dess sidofiler efter varje värde som försvann: { $sought } söktes; { $skipped } var kortare än åtta byte eller finns i andra poster också, och gick inte att söka.
certificate-scope-sample = Därefter genomsöktes alla { $bytes } byte i arbetsboken och dess sidofiler efter ett lottat urval av värdena som försvann: { $sought } söktes; { $skipped } var kortare än åtta byte eller finns i andra poster också, och gick inte att söka.
certificate-no-traces = Inga spår hittades.
certificate-traces = { $count ->
    [one] { $count } spår hittades.
   *[other] { $count } spår hittades.
 }
certificate-not-reached = Vad som inte nåddes
certificate-source-file = källfilen och systemet som den kom ur, om de inte har gallrats för sig
certificate-backups = säkerhetskopior
certificate-snapshots = ögonblicksbilder av filsystemet
certificate-spare-blocks = reservblock på en SSD
certificate-swap = växlingsminne (swap)
certificate-elsewhere = e-post, bilagor, utskrifter och kopior på annat håll
certificate-claim = Det som intygas är radering i arbetsbokens fil, kontrollerad genom sökning i dess byte; inget lagringsmedium har rensats eller förstörts.
certificate-chain = Gallringsloggens kedja
certificate-intact = { $count ->
    [one] { $count } rad, kedjad med SHA-256; kedjan är hel.
   *[other] { $count } rader, kedjade med SHA-256; kedjan är hel.
 }
certificate-broken = Kedjan är bruten på rad { $line }.
certificate-head = Slutvärde:
certificate-check = Den som har sparat slutvärdet kan senare kontrollera att loggen fortfarande bygger på det: gallra log verify --head { $head }
certificate-signatures = Underskrifter
certificate-sign-by = Underskrift, den som gallrade
certificate-sign-approved = Underskrift, den som godkände
certificate-place-day = Ort och datum
certificate-name = Namnförtydligande
certificate-empty = Gallringsloggen berättar inte om någon gallring.
answer-no-purpose = Policyn säger inte varför och hur länge taggar av personerna sparas.
answer-no-purpose-hint = Skriv i policyn: [answers] purpose = "Svara den som frågar" och keep = "P12M".
answer-will-keep = Nycklade taggar av personerna sparas i { $period }: { $purpose }. De är personuppgifter.
answer-no-key = Ett namn räcker inte att svara efter.
answer-no-key-hint = Ange personnummer, e-postadress eller kundnummer.
answer-key-gone = Taggarnas nyckel saknas: utan den går det inte att svara någon.
answer-key-gone-hint = Lägg tillbaka answer.key från en säkerhetskopia i gallras inställningsmapp.
answer-unknown = Ingen tagg berättar om en radering. Det bevisar inget: taggar sparas bara av apply --answerable, och bara tills de går ut.
answer-forgotten = { $count ->
    [one] { $count } tagg är borttagen.
   *[other] { $count } taggar är borttagna.
 }
doctor-file = Filen är en arbetsbok för den här gallra.
doctor-no-file = Det finns ingen arbetsbok ännu.
doctor-no-file-do = gallra import FIL skapar den.
doctor-older = Arbetsboken är en tidigare gallras.
doctor-private = Arbetsbok och nycklar är bara för dig.
doctor-wide = Andra har kunnat läsa arbetsboken: dess rättigheter var { $mode }.
doctor-wide-do = De sätts till 0600 när den öppnas. Ta reda på vem som kan ha läst den; chmod 600 gör det genast.
doctor-folder-wide = Andra får ändra filer i arbetsbokens mapp: dess rättigheter är { $mode }.
doctor-folder-wide-do = Ta bort skrivrätten för grupp och andra: chmod go-w.
doctor-key-wide = Andra kan läsa nyckeln { $file }: med den och arbetsboken kan de pröva adresser.
doctor-key-wide-do = chmod 600 { $file } i gallras inställningsmapp.
doctor-locked = En annan gallra har arbetsboken.
doctor-free = Ingen annan gallra har arbetsboken.
doctor-sound = SQLite hittar inget fel i filen.
doctor-faults = { $count ->
    [one] SQLite hittar { $count } fel i filen.
   *[other] SQLite hittar { $count } fel i filen.
 }
doctor-faults-do = Exportera det som går att läsa, och ta en arbetsbok ur en säkerhetskopia; gallra om det som gallrats sedan dess.
doctor-pending = Det som raderats är inte utplånat ur filen än.
doctor-pending-do = Stäng alla andra gallra och program som läser filen, och starta gallra utan --read-only: den fortsätter själv.
doctor-erased = Ingen radering väntar.
doctor-chain = { $count ->
    [one] Loggens kedja är hel: { $count } rad.
   *[other] Loggens kedja är hel: { $count } rader.
 }
doctor-chain-broken = Loggens kedja är bruten på rad { $line }.
doctor-chain-broken-do = Behåll filen som den är, jämför med en exporterad logg (gallra log verify FIL), och säg till dataskyddsombudet.
doctor-no-policy-do = gallra policy init skriver en att fylla i.
doctor-policy = { $count ->
    [one] Policyn går att läsa och passar registren: { $count } kort.
   *[other] Policyn går att läsa och passar registren: { $count } kort.
 }
doctor-keys = Ingen nyckel saknas.
doctor-tasks = { $count ->
    [one] { $count } uppgift utanför gallra är öppen.
   *[other] { $count } uppgifter utanför gallra är öppna.
 }
doctor-late = { $count ->
    [one] { $count } lista med personer borde ha raderats.
   *[other] { $count } listor med personer borde ha raderats.
 }
doctor-tasks-do = gallra tasks räknar upp dem.
doctor-no-terminal = Standard in är ingen terminal: skärmen går inte att öppna här, men kommandon går att köra.
doctor-small = Terminalen har { $columns } × { $rows } tecken.
doctor-small-do = Skärmen behöver { $columns } × { $rows }.
doctor-terminal = Terminalen har { $columns } × { $rows } tecken.
doctor-well = Allt är i ordning.
doctor-wrong = { $count ->
    [one] { $count } sak behöver rättas till.
   *[other] { $count } saker behöver rättas till.
 }
apply-not-expected = Planen berör { $number }, inte { $expected }. Inget är ändrat.
apply-not-expected-hint = Se vad planen gör med gallra plan preview.
apply-source-stands = Källfilen { $file } till ”{ $register }” finns kvar med alla { $count } poster.
erasure-verified = Inga spår i arbetsboken: { $sought } värden söktes, { $skipped } var för korta eller finns kvar i andra poster. Säkerhetskopior och källfil är inte undersökta.
erasure-nothing-sought = Filen är omskriven. Att inget är kvar kunde inte prövas med värdena själva: alla { $skipped } var för korta eller finns kvar i andra poster. Säkerhetskopior och källfil är inte undersökta.
erasure-vacuumed = Filen är omskriven, men det är inte bevisat att inget är kvar (spår: { $traces }).
erasure-pending = Raderingen väntar: ett annat program läser arbetsboken, eller disken är full. Nästa start fortsätter.
step-lock = Låser arbetsboken
step-change = Ändrar
step-commit = Slutför ändringen
step-checkpoint = För in ändringen i filen
step-rewrite = Skriver om filen så att inget ligger kvar
step-verify = Söker igenom hela filen
step-log = Skriver i loggen
log-empty = Loggen är tom.
log-head-is = Kedjans slutvärde: { $head }
file-unreadable = Filen { $file } går inte att läsa.
demo-no-folder = Det gick inte att göra en egen mapp i { $folder }.

## Kommandoraden: rubriker
column-after = efter
column-age = lagringstid
column-at = tid
column-before = före
column-changed = ändrade
column-consent = samtycke
column-deleted = raderade
column-deleted_on = raderad
column-check = undersökt
column-verdict = utslag
column-distinct = olika
column-entries = poster
column-empty = tomma
column-unreadable = ej lästa
column-record = post
column-value_before = före
column-value_after = efter
column-outcome = utfall
column-extends = bygger vidare
column-field = fält
column-file = fil
column-filled = ifyllda
column-findings = fynd
column-first_bad = första felet
column-head = slutvärde
column-held = bevaras
column-held_until = bevaras t.o.m.
column-item = nr
column-kind = slag
column-last_activity = senast
column-log = logg
column-needed = behövs
column-newest = nyast
column-offers = erbjudanden
column-oldest = äldst
column-operation = åtgärd
column-operator = hur/vem
column-overdue = förfallna
column-overdue_days_max = förfallen dagar
column-overlap = redan i planen
column-proposed = föreslås
column-reason = skäl
column-records = poster
column-register = register
column-relevance = relevans
column-relevance_low = låg relevans
column-rid = nr
column-role = roll
column-scanned_bytes = genomsökta byte
column-sensitivity = känslighet
column-sensitivity_max = högsta känslighet
column-sequence = nr
column-special_category = känsliga
column-stage = relation
column-staged = i planen
column-staged_at = tid
column-staged_by = av
column-state = läge
column-traces = spår
column-values_after = uppgifter efter
column-values_before = uppgifter före
column-values_skipped = ej sökta
column-values_sought = sökta värden
column-warnings = varningar
column-what = vad
column-by = av
column-records_before = före
column-records_after = efter

## Export
export-done = { $count ->
    [one] { $count } post
   *[other] { $count } poster
    } ur ”{ $register }” är utskrivna.
export-left-out = { $count ->
    [one] 1 post som är borta ur källfilen står inte med; med --to csv, xlsx eller jsonl skrivs den också.
   *[other] { $count } poster som är borta ur källfilen står inte med; med --to csv, xlsx eller jsonl skrivs de också.
  }
export-with-gone = { $count ->
    [one] 1 av dem är borta ur källfilen; utan --to skrivs den inte.
   *[other] { $count } av dem är borta ur källfilen; utan --to skrivs de inte.
  }
export-still-staged = { $count ->
    [one] En post i ”{ $register }” ligger i gallringsplanen men är inte gallrad: den är kvar i filen. Verkställ planen först (gallra apply).
   *[other] { $count } poster i ”{ $register }” ligger i gallringsplanen men är inte gallrade: de är kvar i filen. Verkställ planen först (gallra apply).
  }
keys-written = { $count ->
    [one] 1 nyckel är skriven till { $file }. Radera listan senast { $due }.
   *[other] { $count } nycklar är skrivna till { $file }. Radera listan senast { $due }.
}
keys-none = ”{ $register }” har inget fält med nycklar; ingen lista skrevs för det.
task-source-stands = Källfilen { $file } har kvar { $count ->
    [one] sin enda post
   *[other] alla sina { $count } poster
}: ersätt den med gallra export { $register } --in-place, eller radera den.
task-source-stands-new = Källfilen { $file } har kvar { $count ->
    [one] sin enda post
   *[other] alla sina { $count } poster
}, och rymmer mer än ”{ $register }”, så gallra skriver inte över den: exportera registret till en ny fil (gallra export { $register } FIL), radera posterna där { $file } kom ifrån, eller radera filen.
task-source-former = { $file }, som ”{ $register }” lästes in ur förut, har kvar { $count ->
    [one] sin enda post
   *[other] alla sina { $count } poster
}: radera den.
task-source-missing = Källfilen { $file } till ”{ $register }” hittas inte där den lästes in: leta upp kopian och radera den.
task-delete-in-source = { $count ->
    [one] Radera 1 post i systemet som ”{ $register }” kom från; nyckeln står i { $file }.
   *[other] Radera { $count } poster i systemet som ”{ $register }” kom från; nycklarna står i { $file }.
}
task-delete-keys = Radera nyckellistan { $file } senast { $due }.
task-finished = Uppgift { $task } är klar.
no-tasks = Inget återstår att göra utanför arbetsboken.
no-such-task = Ingen öppen uppgift har numret { $task }.
no-such-task-hint = gallra tasks listar dem.
export-over-workbench = Arbetsboken själv kan inte skrivas över.
export-over-workbench-hint = Välj en annan fil.
export-is-folder = { $file } är en mapp.
export-is-folder-hint = Ange en fil i mappen.
export-no-file = { $file } är ingen vanlig fil.
export-no-file-hint = Utan FIL skrivs registret till standard ut.
export-dash = En fil som heter - skulle misstas för standard ut.
export-dash-hint = Ange ett annat namn; en fil med det namnet är ./-
export-unreadable = { $count ->
    [one] { $count } cell har byte som källans teckenkodning inte kan läsa: � står i deras ställe. Utan --to skrivs registret som det kom.
   *[other] { $count } celler har byte som källans teckenkodning inte kan läsa: � står i deras ställe. Utan --to skrivs registret som det kom.
 }
read-standard-input = En fil läses in efter sin sökväg: gallra läser den två gånger och känner igen den på platsen. Standard in har ingen.
read-standard-input-hint = Skriv det som kommer till en fil först, och radera den när den är inläst.
records-limited = { $shown } av { $count } poster visas.
wrong-use-among = { $flag } tar något av: { $values }.
export-exists = Filen { $file } finns redan.
export-exists-hint = Ersätt den med --force.
export-exists-screen = Ange ett annat namn.
export-no-folder = Mappen för { $file } finns inte.
export-not-allowed = Filen { $file } får inte skrivas.
export-not-made = Filen { $file } gick inte att skapa.
export-other-place = Välj en plats där du får skriva.
xlsx-too-many = En Excel-arbetsbok rymmer högst { $most } poster och 16 384 fält.
xlsx-too-many-hint = Skriv registret som CSV i stället.
xlsx-cell-too-long = En uppgift i post { $row } är längre än de 32 767 tecken som Excel rymmer.
xlsx-not-written = Excel-arbetsboken gick inte att skriva: { $why }
xlsx-not-written-hint = Raderna väntar i arbetsbänkens mapp tills den är hel: se till att det finns plats, och att du får skriva där.
in-place-changed = Källfilen { $file } är inte längre den som lästes in. Den är orörd.
in-place-changed-hint = Skriv registret till en ny fil och jämför.
in-place-gone = Källfilen { $file } går inte att läsa.
in-place-gone-hint = Skriv registret till en ny fil.
in-place-full-hint = Källfilen { $file } är orörd. Gör plats och kör om kommandot.
in-place-read-only = Källfilen { $file } får bara läsas. Den är orörd.
in-place-read-only-hint = Skriv registret till en ny fil, eller låt filen skrivas igen (chmod u+w).
in-place-linked = Källfilen { $file } har { $count } namn (hårda länkar): under de andra skulle allt som gallrats finnas kvar. Den är orörd.
in-place-linked-hint = Skriv registret till en ny fil och radera de andra, eller radera de andra namnen först.
in-place-database = { $file } är en databas; gallra skriver inte i den.
in-place-json = { $file } rymmer mer än det här registret: listan ”{ $part }” är en av flera saker i den, och resten skulle gå förlorad. Filen är orörd.
in-place-other-workbook = { $file } är ingen XLSX, och gallra skriver inga andra arbetsböcker.
in-place-other-sheets = { $file } har blad som inte är register här och som skulle gå förlorade: { $sheets }.
in-place-archive = { $file } är ett arkiv; gallra skriver inte i det.
in-place-loses = { $file } skulle för alltid förlora det som gallra inte skriver: { $what }. Den är orörd.
in-place-loses-hint = Exportera registret till en ny fil i stället, eller säg --accept-loss.
in-place-lost = Inte kvar i { $file }: { $what }.
loss-and = { $first }, { $rest }
loss-formulas = { $count ->
    [one] 1 formel (värdet som filen har sparat till den är kvar)
   *[other] { $count } formler (värdena som filen har sparat till dem är kvar)
}
loss-errors = { $count ->
    [one] 1 felcell (den blir text)
   *[other] { $count } felceller (de blir text)
}
loss-merged = { $count ->
    [one] 1 sammanslagen cell
   *[other] { $count } sammanslagna celler
}
loss-comments = { $count ->
    [one] 1 kommentar
   *[other] { $count } kommentarer
}
loss-charts = { $count ->
    [one] 1 diagram
   *[other] { $count } diagram
}
loss-pictures = { $count ->
    [one] 1 bild
   *[other] { $count } bilder
}
loss-pivots = { $count ->
    [one] 1 pivottabell
   *[other] { $count } pivottabeller
}
loss-macros = makron
loss-links = { $count ->
    [one] 1 länk
   *[other] { $count } länkar
}
loss-rules = { $count ->
    [one] 1 regel för inmatning eller färger
   *[other] { $count } regler för inmatning eller färger
}
loss-names = { $count ->
    [one] 1 definierat namn
   *[other] { $count } definierade namn
}
loss-tables = { $count ->
    [one] 1 inramad tabell
   *[other] { $count } inramade tabeller
}
loss-formats = format, kolumnbredder, låsta rader och tomma rader
export-workbook-not-kept = Blad, kolumner, tal och datum är kvar. Inte kvar: formler (deras värden är det), format, sammanslagna celler, diagram och tomma rader.
export-json-not-kept = Värden, tal och inre objekt är kvar. Inte kvar: blanksteg och namnens ordning i ett objekt.
export-database-as-csv = Tabellen kom från en databas; den skrivs som CSV.
guard-needs-csv = --guard-formulas hör ihop med --to csv.
guard-needs-csv-hint = I sin egen dialekt ändras en fil aldrig, och i en arbetsbok är varje värde text.

## Villkor och urval
expression-empty = Villkoret är tomt.
expression-too-long = Villkoret är för långt: högst 2 MB.
expression-too-deep = Villkoret har för många led i varandra.
expression-hint-too-deep = Skriv många värden som namn IN ('a', 'b', 'c').
expression-too-heavy = Villkoret tog för lång tid eller för mycket minne och avbröts.
expression-hint-too-heavy = Skriv det enklare, med färre funktioner i varandra.
expression-not-run = Villkoret kunde inte räknas ut.
expression-hint-not-run = Se efter om ett tal blir för stort eller ett mönster är ofullständigt.
expression-unexpected-character = Tecknet hör inte hemma i ett villkor.
expression-unclosed-text = Texten saknar avslutande enkelt citattecken.
expression-hint-unclosed-text = Text skrivs 'så här'; ett citattecken i texten skrivs två gånger: 'O''Hara'.
expression-unclosed-name = Fältnamnet saknar avslutande dubbelt citattecken.
expression-hint-unclosed-name = Fältnamn med blanksteg skrivs "Senaste köp".
expression-curly-quote = Här står ett typografiskt citattecken.
expression-hint-curly-quote = Skriv raka citattecken: 'text' och "fältnamn".
expression-comment = Villkor får inte ha kommentarer.
expression-hint-comment = Ta bort kommentaren. Minus följt av minus skrivs isär: 5 - -3.
expression-semicolon = Semikolon får inte stå i ett villkor.
expression-hint-semicolon = Skriv ett enda villkor; flera fogas samman med AND eller OR.
expression-parameter = Parametrar som ? och :namn får inte stå i ett villkor.
expression-hint-parameter = Skriv värdet självt: text inom enkla citattecken, 'så här'.
expression-bracket-name = Fältnamn skrivs inte med hakparenteser eller grav accent.
expression-hint-bracket-name = Sätt namnet inom dubbla citattecken: "Senaste köp".
expression-blob = Rena byte (x'…') kan inte jämföras med ett fält.
expression-select = SELECT får inte stå i ett villkor.
expression-hint-select = Skriv bara villkoret, till exempel till < '1900'. Ett fält med det namnet skrivs "select".
expression-bad-number = Här står inget helt tal.
expression-leading-zero = Ett tal som börjar med 0 förlorar nollan.
expression-literal-arithmetic = Det här är en uträkning, inget datum eller nummer: 1900-01-01 blir 1898.
expression-hint-text = Sätt text, datum, telefonnummer och koder inom enkla citattecken: '070-1234567'.
expression-unknown-name = Registret har inget fält med det namnet.
expression-hint-similar = Liknande namn: { $names }. Text sätts inom enkla citattecken.
expression-hint-quote-text = Text sätts inom enkla citattecken: 'så här'. Kommandot fields visar registrets fält.
expression-unknown-derived = Det finns inget härlett namn som heter så.
expression-hint-derived = Härledda namn: { $names }
expression-unknown-prefix = Före punkten får bara f eller g stå.
expression-hint-unknown-prefix = f.namn är registrets fält, g.age är vad gallra räknar ut. Ett namn med punkt i skrivs "a.b".
expression-name-expected = Här ska ett namn stå efter punkten.
expression-ambiguous-name = Flera fält heter så när stora och små bokstäver räknas lika.
expression-hint-ambiguous-name = Skriv namnet exakt som i registret, inom dubbla citattecken.
expression-unknown-function = Den funktionen får inte stå i ett villkor.
expression-hint-functions = Funktioner: { $names }
expression-arguments = Funktionen { $function } har fel antal värden.
expression-raw-needs-field = raw tar ett fält och inget annat.
expression-hint-raw = Till exempel raw(postnr) = ''.
expression-date-modifier = Så kan ett datum inte flyttas.
expression-hint-date-modifier = Skriv ut det: date('now', '-3 years', 'start of month').
expression-no-condition = Det här är inget villkor: det är varken sant eller falskt.
expression-hint-no-condition = Jämför ett fält med ett värde, till exempel till < '1900' eller epost IS NULL.
expression-no-field = Den här delen nämner inget fält, så den är lika sann för alla poster.
expression-hint-no-field = Nämn ett fält eller ett härlett namn som g.age. Hela registret väljs med --all.
expression-unclosed-parenthesis = Parentesen saknar sitt slut.
expression-stray-parenthesis = Här står en högerparentes utan vänsterparentes.
expression-hint-parentheses = Se efter att varje ( har sin ).
expression-row-value = Flera värden inom en parentes kan inte jämföras.
expression-value-expected = Här ska ett värde eller ett fält stå.
expression-hint-value-expected = Till exempel till < '1900'. Ett fält som heter som ett nyckelord skrivs inom dubbla citattecken.
expression-operator-expected = Här ska ett jämförelsetecken eller ett ord som AND stå.
expression-operator-refused = Den jämförelsen finns inte här.
expression-hint-operators = Jämför med = <> < <= > >= LIKE IN BETWEEN IS och foga samman med AND OR NOT.
expression-keyword-expected = Här ska { $keyword } stå.
expression-list-expected = Efter IN ska en lista inom parentes stå.
expression-empty-list = Listan är tom.
expression-hint-list = Till exempel ort IN ('Kiruna', 'Boden').
expression-escape = Efter ESCAPE ska ett enda tecken stå: ESCAPE '!'.
expression-cast-type = CAST ger TEXT, INTEGER, REAL eller NUMERIC.
expression-collation = COLLATE tar BINARY, NOCASE eller RTRIM.
expression-no-number = Det som jämförs är ett tal, men texten här är inget.
expression-hint-no-number = Skriv ett tal utan citattecken, eller raw(fält) för cellen som den kom.
expression-mixed = Här jämförs ett tal med något som inte är ett tal. Då vore varje tal mindre än varje text.
expression-hint-mixed = Jämför tal med tal, text med text och datum med datum. CAST(… AS INTEGER) gör ett tal av text.
expression-no-date = Det som jämförs är ett datum, men värdet här är inget.
expression-hint-no-date = Skriv '2015', '2015-06' eller '2015-06-30' inom enkla citattecken.
expression-unknown-code = Det värdet kan { $name } inte ha.
expression-hint-codes = Värden: { $codes }
expression-notice-two-meanings = ”{ $field }” är registrets eget fält här. Det som gallra räknar ut skrivs { $derived }.
expression-notice-empty = Tomma fält är NULL här och liknar aldrig ''. Skriv IS NULL för tomma och saknade.
expression-notice-null = En jämförelse med NULL är aldrig sann. Skriv IS NULL eller IS NOT NULL.
expression-notice-text-order = Fältet är text och jämförs tecken för tecken: '9' kommer efter '10'.
find-empty = Det finns inget att söka efter.
find-hint-empty = Skriv minst ett tecken som inte är ett blanksteg.
sort-no-field = Sorteringen nämner ett fält som registret inte har.
## Poängens skäl
age-passed = { $passed } av { $allowed } dagar = { $percent } % ({ $from ->
    [life] senaste livstecken
    [elsewhere] senaste livstecken i ett annat register
    [end] relationens slut
    [collected] insamlad
   *[field] räknat från
  } { $start }, får sparas t.o.m. { $last }{ $decided ->
    [no] ; riktmärke, ej beslutat
   *[yes] {""}
  })
age-overdue = { $passed } dagar av { $allowed } tillåtna, räknas som 100 %, förfallen sedan { $overdue ->
    [one] en dag
   *[other] { $overdue } dagar
  } ({ $from ->
    [life] senaste livstecken
    [elsewhere] senaste livstecken i ett annat register
    [end] relationens slut
    [collected] insamlad
   *[field] räknat från
  } { $start }, fick sparas t.o.m. { $last }{ $decided ->
    [no] ; riktmärke, ej beslutat
   *[yes] {""}
  })
age-nothing-allowed = Ingen lagringstid är tillåten ({ $from ->
    [life] senaste livstecken
    [elsewhere] senaste livstecken i ett annat register
    [end] relationens slut
    [collected] insamlad
   *[field] räknat från
  } { $start }{ $decided ->
    [no] ; riktmärke, ej beslutat
   *[yes] {""}
  })
age-not-begun = Lagringstiden har inte börjat ({ $from ->
    [life] senaste livstecken
    [elsewhere] senaste livstecken i ett annat register
    [end] relationens slut
    [collected] insamlad
   *[field] räknat från
  } { $start }{ $decided ->
    [no] ; riktmärke, ej beslutat
   *[yes] {""}
  })
age-running = Relationen pågår: lagringstiden räknas inte
age-no-date = { $from ->
    [life] Datum för livstecken saknas: lagringstiden kan inte räknas
    [end] Datum för relationens slut saknas: lagringstiden kan inte räknas
    [collected] Datum för insamlingen saknas: lagringstiden kan inte räknas
   *[field] Datumet som lagringstiden räknas från saknas
  }
relevance-recency = { $left } av { $allowed } dagar kvar av lagringstiden, t.o.m. { $last }
relevance-recency-running = Relationen pågår
relevance-recency-undated = Datum saknas: inget livstecken kan visas
relevance-recency-lacking = Registret har inget fält med datum som visar livstecken
relevance-recency-nothing-allowed = Ingen lagringstid är tillåten
relevance-recency-overdue = Förfallen: fick sparas t.o.m. { $last }
relevance-relation = { $relation ->
    [running] Pågående relation
    [customer] Kund
    [service_user] Använder en tjänst
    [prospect] Prospekt inom marknadsföringsfönstret
    [not_applicable] Ingen pågående relation
   *[lapsed] Relationen är slut
  }
relevance-consent = { $consent ->
    [active] Aktivt samtycke
    [expired] Samtycket har gått ut
    [objected] Har invänt mot marknadsföring
    [withdrawn] Samtycket är återkallat
    [silent] Tyst samtycke (räknas inte)
    [pre_ticked] Förkryssad ruta (räknas inte)
    [unproven] Samtycket kan inte bevisas (räknas inte)
    [not_needed] Samtycke behövs inte
   *[none] Inget samtycke registrerat
  }
relevance-consent-lacking = Registret har inget fält för samtycke
relevance-activity = { $days ->
    [0] Inget livstecken de senaste 24 månaderna
    [one] Livstecken en dag de senaste 24 månaderna
   *[other] Livstecken { $days } olika dagar de senaste 24 månaderna
  }
relevance-activity-lacking = Registret har inget fält som visar aktivitet
relevance-reach = { $by ->
    [both] Nås med e-post eller telefon och på fullständig adress
    [contact] Nås med e-post eller telefon
    [address] Nås på fullständig adress
   *[none] Kan inte nås
  }
relevance-reach-lacking = Registret har inget fält för e-post, telefon eller adress
relevance-scaled = Policyn gör att bara { $available } av 100 poäng kan ges: räknat om till 100
relevance-dead = Personen är avliden
relevance-basis-missing = Rättslig grund saknas, varken giltigt samtycke eller relation: högst { $most }
relevance-overdue = Förfallen sedan { $days ->
    [one] en dag
   *[other] { $days } dagar
  }: högst { $most }
sensitivity-heaviest = Innehåller: { $category }
sensitivity-may-reveal = Kan avslöja: { $category }
sensitivity-further = Dessutom: { $category }
sensitivity-nothing = Inga personuppgifter hittade
category-political = politisk åsikt
category-religion = religion eller övertygelse
category-union = fackligt medlemskap
category-ethnic = etniskt ursprung
category-genetic = genetiska uppgifter
category-biometric = biometriska uppgifter
category-health = hälsa
category-sex-life = sexualliv
category-orientation = sexuell läggning
category-criminal = lagöverträdelser
category-personnummer = personnummer
category-samordningsnummer = samordningsnummer
category-organisationsnummer = organisationsnummer
category-fodselsnummer = norskt fødselsnummer
category-cpr = danskt CPR-nummer
category-hetu = finsk personbeteckning
category-iban = bankkonto (IBAN)
category-card = betalkort
category-bankgiro = bankgiro
category-plusgiro = plusgiro
category-email = e-postadress
category-phone = telefonnummer
category-ip-address = IP-adress
category-registration-plate = registreringsnummer
category-child = barn under 13 år
category-protected = skyddade personuppgifter
category-behaviour = beteende eller plats
category-name = namn
category-address = adress
category-birth-date = födelsedatum
category-gender = kön
category-money = pengar
category-national-id = nationellt id-nummer
category-short-political = politik
category-short-religion = religion
category-short-union = fack
category-short-ethnic = etnicitet
category-short-genetic = gener
category-short-biometric = biometri
category-short-health = hälsa
category-short-sex-life = sexualliv
category-short-orientation = läggning
category-short-criminal = brott

## Plan

## Logg

## Radering

## Skärmen: namn och huvud
screen-registers = Register
screen-records = Poster
screen-record = Post
screen-fields = Fält
screen-plan = Plan
screen-log = Logg
header-all-registers = alla register
header-registers = { $count } register
header-plan-empty = Plan: tom
header-plan = Plan: { $count ->
    [one] { $count } post, ej verkställd
   *[other] { $count } poster, ej verkställd
 }
header-plan-fields = Plan: { $count ->
    [one] { $count } post
   *[other] { $count } poster
 } · { $fields } fält, ej verkställd
header-plan-only-fields = Plan: { $fields } fält, ej verkställd
header-plan-short = Plan: { $count }
header-hidden-marks = { $count ->
    [one] { $count } dold markering
   *[other] { $count } dolda markeringar
 }
header-saved = allt sparat
header-policy-unsaved = policyn ej sparad
header-working = arbetar
header-read-only = skrivskyddat
footer-marked = { $count ->
    [one] markerad
   *[other] markerade
 }
small-size = minst 40x12, nu { $columns }x{ $rows }
small-leave = q avslutar
farewell-plan-kept = Planen är kvar och inte verkställd: { $count ->
    [one] { $count } post
   *[other] { $count } poster
 }.

## Skärmen: första gången
welcome-hello = Välkommen. Här ligger inga personuppgifter ännu, och inget lämnar den här datorn.
welcome-import = Läs in en fil: dra hit den, eller välj i mapp
welcome-seek = Leta register i en mapp (visar bara namn och typ)
welcome-demo = Prova med påhittade uppgifter (20 000 poster, 7 register)
welcome-promise = gallra ändrar aldrig din fil. Inget raderas förrän du skriver RADERA och antalet.

## Skärmen: fältnamn i tabeller
heading-register = Register
heading-records = Poster
heading-overdue = Förfallna
heading-low-relevance = Låg relevans
heading-sensitivity = Känslighet
heading-findings = Känsligt
heading-staged = Plan
heading-filled = Ifyllt
heading-distinct = Unika
heading-proposed = Föreslagen åtgärd
heading-number = Nr
heading-last-activity = Senast
heading-field = Fält
heading-value = Värde
heading-note = Anm.
heading-action = Åtgärd
heading-held = Bevaras
heading-reason = Skäl
heading-time = Tid (UTC)
heading-hash = Hash
score-age = Lagringstid
score-relevance = Relevans
score-sensitivity = Känslighet
score-age-short = Lagr.
score-relevance-short = Rel.
score-sensitivity-short = Känsl.
value-unreadable = (oläsligt)
value-empty = (tomt)
values-title = Värdena i fältet { $field }
values-title-filtered = Värdena i fältet { $field }, i filtret
values-counting = räknas …
values-count = { $distinct ->
        [one] { $distinct } värde
       *[other] { $distinct } olika värden
    } i { $records ->
        [one] { $records } post
       *[other] { $records } poster
    }
values-rest = … och { $count } värden till, vart och ett i högst { $records } poster (listan tar { $most })
values-more = Och { $count } värden till, som inte visas.
values-none = Det finns inget värde här.
values-need-field = Ställ markören på ett fält (h och l) för att se dess värden.
status-values = värde { $place } av { $count }
screen-values = Värden
records-filter-value = Filter: samma värde i fältet { $field }
screen-kept = { $count ->
        [one] { $count } post är granskad och behålls; den föreslås inte igen
       *[other] { $count } poster är granskade och behålls; de föreslås inte igen
    }
screen-kept-no-more = { $count ->
        [one] { $count } post är inte längre granskad
       *[other] { $count } poster är inte längre granskade
    }
columns-title = Kolumner
columns-hint = Fälten står före det som gallra räknar. z låser kolumnerna till och med markören.
columns-lock-field = Bara fält kan låsas; ställ markören på ett fält.
columns-locked = { $count ->
        [one] Första kolumnen är låst.
       *[other] De { $count } första kolumnerna är låsta; z igen frigör dem.
    }
columns-last-field = Minst ett fält ska synas.
sort-many-title = Sortera på flera fält
sort-many-hint = Siffran är ordningen: först 1, sedan 2. ▲ stigande, ▼ fallande. Mellanslag vänder eller tar bort.
key-show-hide = visa, dölj
key-after = senare
key-before = tidigare
key-sort-turn = stigande, fallande, av
key-sort-none = ingen
key-previous = förra
key-next = nästa
settings-title = Inställningar
settings-note = Sparas i en fil som är din, inte i arbetsboken: gallra settings show visar var.
settings-no-color = NO_COLOR är satt: då visas inga färger, vilket tema som än är valt.
settings-no-such = Det finns ingen inställning som heter ”{ $name }”.
settings-no-such-hint = Det finns: { $names }.
settings-no-value = Inställningen { $name } kan inte vara ”{ $value }”.
settings-no-value-hint = Den kan vara: { $values }.
settings-unreadable = Inställningarna i { $file } går inte att läsa; de som gäller från början används.
settings-broken = { $file } är ingen giltig TOML-fil (rad { $line }); inställningarna som gäller från början används.
settings-broken-hint = Rätta raden, eller ta bort filen så skrivs en ny.
settings-in-file = Filen: { $file }
settings-fault = { $file }: { $what } Raden räknas inte.
settings-not-written = Inställningarna kunde inte skrivas i { $file }.
settings-written = Sparat i { $file }.
settings-theme-set = Temat är bytt.
settings-mouse-on = Musen är på. Håll ned Skift för att markera text i terminalen.
settings-mouse-off = Musen är av.
settings-bars-set = Staplarna är bytta.
setting-language = Språk
setting-language-sv = svenska
setting-language-en = engelska (English)
setting-theme = Tema
setting-theme-terminal = terminalens 16 färger
setting-theme-dark = mörkt
setting-theme-light = ljust
setting-theme-contrast = hög kontrast
setting-theme-none = inga färger
setting-mouse = Mus
setting-mouse-off = av
setting-mouse-on = på
setting-bars = Staplar
setting-bars-blocks = block
setting-bars-ascii = tecken: # och .
note-special = ! { $category }

## Skärmen: register
registers-questions = Per register: hur länge, hur relevant, hur känsligt. Värst först.
registers-sum = Σ { $registers } register, { $records ->
    [one] { $records } post
   *[other] { $records } poster
 }
registers-chosen = Valt: { $register } · källa: { $file }
registers-life = Senaste livstecken: äldsta { $oldest }, yngsta { $newest }
registers-life-undated = Senaste livstecken: äldsta { $oldest }, yngsta { $newest } · { $count ->
    [one] 1 post utan datum
   *[other] { $count } poster utan datum
 }
registers-no-life = Senaste livstecken: okänt
registers-undecided = Förfallna räknas efter riktmärke, ej beslutat, i { $registers }.
registers-median = Median: lagringstid { $age }, relevans { $relevance }, känslighet { $sensitivity }
registers-purpose = Ändamål: { $purpose } · rättslig grund: { $basis }{ $rests ->
    [undecided] {" "}· förfallna efter riktmärke, ej beslutat
   *[decided] {""}
 }
registers-purpose-alone = Ändamål: { $purpose } · rättslig grund: inte angiven{ $rests ->
    [undecided] {" "}· förfallna efter riktmärke, ej beslutat
   *[decided] {""}
 }
registers-no-purpose = Ändamål: inte angivet{ $rests ->
    [undecided] {" "}· förfallna efter riktmärke, ej beslutat
   *[decided] {""}
 }
registers-nice-to-have = inget, bra att ha
registers-access = Åtkomst: { $who }
registers-no-access = Åtkomst: inte angiven
registers-special = Känsligt: { $found }
next-special = Nästa steg ▸ { $count ->
    [one] { $count } post röjer
   *[other] { $count } poster röjer
 } en känslig uppgift: Enter visar dem först, r ger skälen
next-overdue = Nästa steg ▸ { $count ->
    [one] { $count } post har
   *[other] { $count } poster har
 } passerat sin lagringstid: Enter visar dem först, r ger skälen
next-look = Nästa steg ▸ tryck Enter för att se posterna

## Skärmen: poster
records-none-open = Inget register är öppet. Tryck 1 och välj ett.
records-no-filter = Inget filter (f)
records-filter = Filter: { $filter }
records-filter-item = Filter: posterna i planens åtgärd { $item }
records-filter-hidden = Filter: markeringar som det förra filtret dolde
records-count = { $count ->
    [one] { $count } post
   *[other] { $count } poster
 }
records-count-of = { $count } av { $all } poster
records-no-hits = Inga poster passar filtret. F tömmer det.
records-no-marks = Inget markerat (mellanslag markerar)
records-marks = { $count ->
    [one] { $count } markerad
   *[other] { $count } markerade
 }
records-marks-hidden = Markerade { $count }: { $visible } syns, { $hidden } döljs av filtret
records-legend = R raderas  M minimeras  B behålls
records-reasons = Skäl (r):
record-title = Post { $record } ({ $register })
record-more-lines = … och { $count } rader till: h och l
record-history = Inläst { $day } ur { $file }
record-masked-note = Känsliga värden är dolda tills * trycks; visning loggas inte, kopiering stoppas.
record-shown-note = Känsliga värden visas; * döljer dem igen. Visning loggas inte, kopiering stoppas.
record-more-reasons = … { $count } rader till: Ctrl+D
decision-delete = Beslut: radering ligger i planen
decision-change = Beslut: minimering ligger i planen
decision-kept = Beslut: granskad, behålls
decision-none = Beslut: inget
record-overflow = Raden har { $count } celler utöver fälten.
rule-personnummer-luhn = datum och kontrollsiffra stämmer för ett personnummer
rule-samordningsnummer-luhn = dagen plus 60 och kontrollsiffran stämmer för ett samordningsnummer
rule-interim-number = ett födelsedatum och en bokstav i stället för siffror: ett interimsnummer
rule-organisationsnummer-luhn = kontrollsiffran stämmer för ett organisationsnummer
rule-vat-se = SE, ett organisationsnummer och 01: ett momsregistreringsnummer
rule-fodselsnummer-mod11 = datum och båda kontrollsiffrorna stämmer för ett norskt fødselsnummer
rule-steuer-id-mod11 = elva siffror med rätt kontrollsiffra som sägs vara ett tyskt skattenummer
rule-cpr-date = ett datum och fyra siffror som sägs vara danska: ett CPR-nummer
rule-hetu-mod31 = datum och kontrolltecken stämmer för en finsk personbeteckning
rule-iban-mod97 = land, längd och resten vid 97 stämmer för ett IBAN
rule-card-luhn = kortets första siffror, längden och kontrollsiffran stämmer
rule-bankgiro-luhn = sägs vara ett bankgiro, och kontrollsiffran stämmer
rule-plusgiro-luhn = sägs vara ett plusgiro, och kontrollsiffran stämmer
rule-email = en e-postadress
rule-email-function = en e-postadress till en funktion, inte till en person
rule-phone-se = ett svenskt telefonnummer efter riktnummer och längd
rule-phone-international = ett telefonnummer med landsnummer
rule-ip-address = en IP-adress
rule-plate-se = tre bokstäver och tre tecken som sägs vara ett registreringsnummer
rule-words = { $what } ({ $language })
rule-own = ett av dina egna ord i policyn: { $what }
rule-header = fältets namn säger vad det innehåller: { $what }
rule-other = efter regeln { $rule }
rule-may-reveal = låter det anas
rule-language-sv = svenska
rule-language-en = engelska
rule-language-no = norska
rule-language-da = danska
rule-language-fi = finska
rule-language-de = tyska
rule-words-political = ord för parti, politisk åsikt, röst eller uppdrag
rule-words-religion = ord för en tro, dess folk, platser, högtider eller riter
rule-words-union = ord för fackförbund, deras medlemmar eller konflikter
rule-words-ethnic = ord för ursprung, härkomst, migration eller hudfärg
rule-words-genetic = ord för gener, arv eller ett gentest
rule-words-biometric = ord för en kropp som någon känns igen på
rule-words-health = ord för sjukdom, funktionsnedsättning, medicin, vård eller graviditet
rule-words-sex-life = ord för sexualliv
rule-words-orientation = ord för sexuell läggning eller könsidentitet
rule-words-criminal = ord för brott, misstanke, straff eller register över dem
rule-words-protected = ord för skyddade personuppgifter
rule-words-other = vad som räknas som { $category }
why-found = Funnet i { $field }
why-found-words = ”{ $text }”
why-found-hidden = (dolt; * visar det)
why-not-this = Fel? ! säger att det inte är ett fynd.
why-title = Varför dessa poäng?
why-overdue = förfallen { $years } år
why-consent = Samtycke
why-relation = Relation
why-offers = Erbjudanden
why-sum = Delarna ger tillsammans exakt poängen.
consent-objected = invändning mot marknadsföring
consent-withdrawn = återkallat
consent-silent = tyst (räknas inte)
consent-pre_ticked = förkryssat (räknas inte)
consent-unproven = inte bevisat
consent-expired = har gått ut
consent-active = giltigt
consent-not_needed = behövs inte
consent-none = inget samtycke registrerat
relation-customer = kund
relation-service_user = tjänstens användare
relation-prospect = möjlig kund
relation-lapsed = avslutad
relation-not_applicable = gäller inte här
offers-may = får skickas
offers-soft_opt_in = får skickas om egna liknande varor
offers-may_not = får inte skickas

## Skärmen: plan
plan-empty-screen = Planen är tom. Gå till ett register (1), markera poster och tryck d. Inget raderas förrän du verkställer här.
plan-delete = R radera poster
plan-delete-where = R radera: { $expression }
plan-minimise = M { $field } → { $how }
plan-whole = Åtgärd { $item }: { $action }. Skäl: { $reason }
operator-clear = töm fältet
operator-birth_date = till födelsedatum
operator-birth_year = till födelseår
operator-year = till år
operator-month = till månad
operator-postal_prefix = till tre siffror
operator-email_domain = till det som står efter @
operator-initial = till initial
operator-keep_last = till de sista { $number } tecknen
operator-round = avrunda till { $number }-tal
operator-band = till intervall om { $number }
operator-redact = stryk det som hittats
operator-suppress = till spärrlistan
operator-pseudonym = till pseudonym
method-clear = töm fältet
method-birth_date = födelsedatum
method-birth_year = födelseår
method-year = år
method-month = månad
method-postal_prefix = tre siffror
method-email_domain = domän
method-initial = initial
method-keep_last = sista { $number }
method-round = avrunda { $number }
method-band = intervall { $number }
method-redact = stryk fynden
method-suppress = spärrlistan
method-pseudonym = pseudonym
plan-suppress = R radera, behåll { $field } på spärrlistan
plan-counts = Åtgärd { $item }, { $field } → { $how }: { $changed } ändras · { $unreadable } orörda · { $empty } tomma
plan-reckoning = räknar vad planen gör …
plan-sum = Summa: { $deleted ->
    [one] { $deleted } post raderas
   *[other] { $deleted } poster raderas
 } · { $changed ->
    [one] { $changed } fältvärde ändras
   *[other] { $changed } fältvärden ändras
 }
plan-register = { $register }: { $before } → { $after } poster
plan-overlap = Överlapp: { $count ->
    [one] { $count } post finns
   *[other] { $count } poster finns
 } i flera åtgärder och räknas en gång.
plan-other-lines = { $count } rader till: Tab
plan-all-shown = Allt om planen står redan på skärmen.
do-other-lines = övriga rader
plan-checks = Kontroller före verkställande
plan-sample = Stickprov ur åtgärd { $item } (R slumpar om)
plan-before-after = Före och efter, åtgärd { $item }
plan-sample-scores = lagringstid { $age }, relevans { $relevance }
check-held = { $count ->
    [0] inga poster hålls undan
    [one] { $count } post bevaras och lämnas kvar
   *[other] { $count } poster bevaras och lämnas kvar
 }
check-source-there = källfilen { $file } finns kvar, med alla sina poster
check-source-changed = källfilen { $file } har en annan storlek än vid inläsningen
check-source-gone = källfilen { $file } hittas inte där den lästes in
plan-unties = { $register }.{ $field } knyter inte längre till { $others }
check-apart = { $register }: { $alone } av { $records } poster kan pekas ut även efter planen: minimera mer?
check-space = ledigt utrymme { $free } MiB, behövs { $needed } MiB
check-chain = loggens kedja är hel ({ $count ->
    [one] { $count } rad
   *[other] { $count } rader
 })
check-chain-broken = loggens kedja är bruten: se skärm 7

## Skärmen: fält
fields-none = Inget register är öppet. Tryck 1 och välj ett.
fields-preview = Förhandsvisning: { $field } → { $how }
fields-preview-of = { $shown } av { $all }
fields-before = före
fields-after = efter
fields-empty = (tomt)
fields-suppressed = spärrlistan, posten raderas
fields-note-count = ({ $count } st)
fields-note-unreadable = kan inte läsas, lämnas orörd ({ $count } st)
fields-note-century = sekel antaget
fields-note-coordination = samordningsnummer (dag − 60)
fields-method = Metod
fields-staged = M { $count ->
    [one] { $count } post
   *[other] { $count } poster
 }
fields-staged-deletion = R { $count ->
    [one] { $count } post
   *[other] { $count } poster
 }
fields-reckoning = räknar …
fields-staged-short = M { $count }
fields-staged-deletion-short = R { $count }
fields-press-enter = { $count } poster: Enter räknar ut vad som skulle hända.
fields-counts = Blir { $changed } ändrade · { $unreadable } oläsbara orörda · { $empty } tomma = { $sum }
fields-counts-redact = Blir { $changed } ändrade · { $unreadable } oläsbara · { $empty } tomma = { $sum } · kvar att upptäcka: { $left }
fields-apart = Kvar att skilja personer åt: { $after } unika, { $percent } (före { $before }), på { $fields }
fields-direct = Skiljer dessutom personer åt var för sig: { $fields }

## Skärmen: logg
log-empty-screen = Loggen är tom. Varje verkställd plan skriver sina rader här.
log-verifying = kedjan kontrolleras …
log-intact = kedjan är hel, { $count ->
    [one] { $count } rad
   *[other] { $count } rader
 }, slutvärde { $head }
log-broken = kedjan är bruten från rad { $line }
log-line = Rad { $line }
log-what-delete = radera
log-what-truncate = minimera
log-what-erase = skriv om
log-what-prove = sök igenom
log-state-verified = bekräftad
log-state-vacuumed = omskriven, ej bekräftad
log-state-pending = väntar
log-state-intact = hel
log-state-broken = bruten
outcome-changed = ändras
outcome-unreadable = oläsligt, orört
outcome-empty = tomt
list-by-consent = samtycke
list-by-soft_opt_in = egen kund, liknande varor
list-by-service = tjänst
list-by-relation = relation
doctor-on-file = fil
doctor-on-permissions = behörigheter
doctor-on-lock = lås
doctor-on-integrity = innehåll
doctor-on-erasure = radering
doctor-on-log = logg
doctor-on-policy = policy
doctor-on-keys = nycklar
doctor-on-tasks = uppgifter
doctor-on-space = utrymme
doctor-on-terminal = terminal
doctor-is-fine = bra
doctor-is-note = att veta
doctor-is-wrong = fel
log-selection = urval
log-fields = fält
log-values = värden
log-became = { $changed } ändrade · { $unreadable } oläsbara orörda · { $empty } tomma
log-by = utförd av
log-rule = Regel
log-approved = Godkänd av
log-by-with = { $who }, gallra { $version }
log-counts = före/efter
log-before-after = { $before } → { $after } poster
log-categories = uppgifter
log-proof = bevis
log-proven = sökte { $sought } värden, { $traces } spår funna, { $skipped } kunde inte sökas
log-rewrite = filen
log-rewritten = { $before } → { $after } byte
proof-title = Så bevisas rad { $line }
proof-hash = Hash (SHA-256)
proof-payload = Radens innehåll, tecken för tecken
proof-how = Hashen är SHA-256 av "gallra-log-v1", radens föregångare och innehållet. Ändras ett tecken någonstans bryts kedjan därifrån. Formatet och ett program som kontrollerar det utan gallra står i docs/log-format.md.

## Skärmen: statusrad
status-no-register = inget register ännu
status-registers = register { $place } av { $count }
status-no-record = ingen post
status-records = rad { $place } av { $count }, markeringen följer posten
status-fields = fält { $place } av { $count }
status-plan-empty = planen är tom
status-plan = planen är sparad i arbetsboken, steg att ångra: { $count }
status-log-empty = loggen är tom
status-log = rad { $place } av { $count }
job-import = läser in
job-export = skriver fil
job-apply = verkställer
job-recognise = letar på nytt
job-reckon = räknar
job-left = cirka { $seconds } s kvar

## Skärmen: en rad att skriva
line-filter = Filter
line-mark = Markera där
line-find = Sök
line-import = Sökväg
line-export = Exportera till
line-export-log = Exportera loggen till (.html: gallringsprotokollet)
line-condition-hint = t.ex. g.ålder > 60 AND g.relevans < 30; Tab skriver klart fältnamn
line-find-hint = text i vilket fält som helst; ändrar aldrig filtret
line-import-hint = till en fil eller en mapp; Tab skriver klart
line-export-hint = en ny fil; utan mapp hamnar den där gallra startades; en fil som finns skrivs inte över
line-counting = räknar …
line-hits = { $count ->
    [one] { $count } träff
   *[other] { $count } träffar
 }

## Skärmen: tangenter i rutor
key-use = använd
key-cancel = avbryt
key-complete-name = fältnamn
key-complete-word = fyll i ord
key-complete-path = sökväg
key-earlier = tidigare filter
key-stage = lägg i planen
key-except = inget fynd
key-keep-reason = spara skälet
key-method = metod
key-all = alla
key-visible = de som syns
key-hidden = visa dolda
key-switch = byt
key-stop-apply = avbryt (före slutfört: ingenting ändrat)
key-close = stäng
key-chapter = nästa kapitel
key-choose = välj
key-run = kör
key-fill = fyll i
key-scroll = bläddra
key-quit-anyway = avsluta ändå
key-replace-anyway = ersätt ändå
key-leave-it = låt den vara
key-stay = stanna
key-not-yet = inte än

## Skärmen: frågor och rutor
reason-title = Planera radering
reason-title-truncate = Planera att minimera
reason-truncate = Minimera { $field } → { $how } i { $count ->
    [one] { $count } post
   *[other] { $count } poster
 }. Inget ändras förrän planen verkställs på skärm 6.
reason-clear = Töm fältet { $field } i { $count ->
    [one] { $count } post
   *[other] { $count } poster
 }. Inget ändras förrän planen verkställs på skärm 6.
reason-suppress = { $count ->
    [one] { $count } post raderas
   *[other] { $count } poster raderas
 } och { $field } behålls på spärrlistan, utan att gå att läsa. Inget raderas förrän planen verkställs på skärm 6.
reason-title-edit = Ändra skäl
reason-stage-whole = Hela registret { $register }, { $count ->
    [one] { $count } post,
   *[other] { $count } poster,
 } läggs i planen. Inget raderas förrän planen verkställs på skärm 6.
reason-stage-person = { $count ->
    [one] { $count } post läggs
   *[other] { $count } poster läggs
 } i planen, i alla register där personen finns. Inget raderas förrän planen verkställs på skärm 6.
reason-some-kept = { $count ->
    [one] { $count } post är granskad och skulle behållas (B).
   *[other] { $count } poster är granskade och skulle behållas (B).
 }
reason-few = Gäller färre än fem poster: för att inte peka ut någon skrivs varken skäl eller kategorier i loggen.
reason-stage = { $count ->
    [one] { $count } post
   *[other] { $count } poster
 } i { $register } läggs i planen. Inget raderas förrän planen verkställs på skärm 6.
reason-edit = Åtgärd { $item } får ett nytt skäl.
reason-why = Skäl (står i loggen):
reason-why-few = Skäl (står i planen, inte i loggen):
reason-note = Skriv inga namn, nummer eller adresser i skälet: loggen ska vara fri från personuppgifter.
reason-overdue = Lagringstiden är slut
reason-not-needed = Behövs inte längre för ändamålet
reason-minimisation = Minimering
reason-field-not-needed = Fältet behövs inte för ändamålet
reason-register = Registret behövs inte längre
hidden-told = { $count } markerade. { $visible } syns i filtret, { $hidden } syns inte.
hidden-all = alla { $count } markerade
hidden-visible = bara de { $count } som syns
hidden-show = visa de { $count } som inte syns
confirm-title = Verkställ plan
confirm-workbench = Arbetsbok: { $workbench }
confirm-for-good = Detta raderas för gott. u (ångra) når inte hit.
confirm-deleted = { $count ->
    [one] { $count } post raderas
   *[other] { $count } poster raderas
 } ({ $registers })
confirm-changed = { $count ->
    [one] { $count } fältvärde ändras
   *[other] { $count } fältvärden ändras
 } ({ $registers })
confirm-held = { $count ->
    [one] { $count } post bevaras
   *[other] { $count } poster bevaras
 } och lämnas kvar
confirm-rewrite = Filen skrivs om så att inget ligger kvar, och söks igenom.
confirm-log = Loggen får { $count ->
    [one] { $count } rad
   *[other] { $count } rader
 } om åtgärderna, utan personuppgifter.
confirm-type = Skriv  { $phrase }  för att fortsätta:
confirm-cancel = Avbryt
confirm-apply = Verkställ
confirm-locked-short = (låst)
confirm-locked = Låst: texten måste stämma tecken för tecken.
confirm-no-paste = Texten måste skrivas för hand; den går inte att klistra in.
confirm-cancelled = Avbrutet. Ingenting är ändrat, planen är kvar.
apply-title = Verkställer
apply-elapsed = Gått { $seconds } s
apply-until-commit = Ctrl+C avbryter till och med steg 2; då är ingenting ändrat.
apply-after-commit = Från steg 3 kan inget avbrytas; omskrivningen återupptas vid nästa start om den störs. Filen skrivs om: posterna på skärmen kan inte läsas under tiden.
apply-step-lock = lås, kontrollera planen
apply-step-change = radera och ändra
apply-step-commit = slutför
apply-step-checkpoint = för över allt till filen
apply-step-rewrite = skriv om filen så att inget ligger kvar
apply-step-verify = sök igenom hela filen
apply-step-log = skriv beviset i loggen
summary-title = Planen är verkställd
summary-source = Källfilen { $file } finns kvar med alla { $count ->
    [one] { $count } post
   *[other] { $count } poster
 }.
summary-replaced = Källfilen { $file } är ersatt med det gallrade registret.
summary-done = { $deleted ->
    [one] { $deleted } post raderad
   *[other] { $deleted } poster raderade
 }, { $changed ->
    [one] { $changed } fältvärde ändrat
   *[other] { $changed } fältvärden ändrade
 }.
summary-held = { $count ->
    [one] { $count } post bevaras
   *[other] { $count } poster bevaras
 } och lämnades kvar.
summary-verified-all = Inga spår i arbetsboken (sökte alla { $sought } värden).
summary-verified = Inga spår i arbetsboken (sökte { $sought } av { $all } värden; de andra är för korta eller finns kvar i andra poster).
summary-vacuumed = Filen är omskriven, men inte genomsökt.
summary-pending = Omskrivningen är inte klar: nästa start fortsätter.
summary-traces = { $count ->
    [one] { $count } spår
   *[other] { $count } spår
 } hittades i filen.
summary-not-reached = Säkerhetskopior och källfiler ligger utanför gallra och är inte undersökta.
summary-log = Loggen fick { $count ->
    [one] { $count } rad
   *[other] { $count } rader
 }: se skärm 7.
quit-title = Avsluta?
quit-question = Ett arbete pågår. Det avbryts där det kan om du avslutar.
losing-title = Ersätta arbetsboken?
losing-instead = E på skärm 2 skriver registret till en ny fil i stället.
losing-left = Arbetsboken är orörd.
quit-unsaved-policy = Policyn är ändrad på skärm 9 och inte sparad. Ändringarna går förlorade om du avslutar; Ctrl+S sparar dem.
palette-title = Kommando
palette-here = Vad går att göra här
palette-count = { $count } av { $all } kommandon, på svenska eller engelska; ett tal går till raden
palette-elsewhere = verkar på skärm { $screen }
help-title = Hjälp: tangenter på denna skärm
help-everywhere = Överallt
help-title-conditions = Hjälp: villkor
help-title-scores = Hjälp: poängen
help-title-words = Hjälp: ord på svenska och engelska
help-conditions =
    Ett villkor väljer poster: i filtret (f), för markering (m) och på kommandoraden (--where).
    Det är ett SQL-uttryck som det läses av SQLite, över ett register i taget.
    {" "}
    ort = 'Umeå' | lika med; text står mellan enkla citattecken
    "Senaste köp" < '2015' | fält med mellanslag i namnet står mellan dubbla citattecken
    inkomst > 400000 | tal utan citattecken; belopp läses med blanksteg och decimalkomma
    namn LIKE '%berg%' | innehåller; stora och små bokstäver och accenter räknas lika
    epost IS NULL | tomt eller saknas
    ort IN ('Umeå', 'Luleå') | något av flera
    NOT (…)  AND  OR | inte, och, eller
    raw(datum) = '11.04.09' | cellen precis som den kom
    {" "}
    g.ålder  g.relevans  g.känslighet | poängen, 0 till 100
    g.senast | senaste livstecken, som '2019-04-11'
    g.relation | 'customer', 'service_user', 'prospect', 'lapsed'
    g.samtycke | 'active', 'expired', 'withdrawn', 'silent', 'pre_ticked', 'unproven', 'objected', 'none'
    g.fynd LIKE '%health%' | det som känts igen i posten, som koder
    {" "}
    Tomt är aldrig mindre eller större än något: till < '1900' väljer ingen post utan till.
help-scores =
    Varje poäng är ett heltal från 0 till 100, och skälen (r) summerar exakt till den.
    {" "}
    Lagringstid | så stor del av den tillåtna tiden sedan senaste livstecken som har gått; 100 är framme eller förbi
    förfallen | dagar efter den dag då uppgiften senast fick sparas
    – | datum saknas: posten väljs aldrig på grund av ålder
    Relevans | senaste livstecken 35, relation 25, samtycke 20, aktivitet 10, går att nå 10
    Känslighet | det tyngsta som finns i posten, och 2 för varje slag till
    {" "}
    namn 10, kontakt 20, födelsedatum 30, beteende 30, ekonomi 40, kan röja något känsligt 50, personnummer 60, barn under 13 år 70, brott (art. 10) 85, känslig uppgift (art. 9) 90, skyddade uppgifter 95
    {" "}
    En tid som ingen har beslutat (36 månader) kallas riktmärke, ej beslutat.
help-words =
    register | register: uppgifter om personer som går att söka i, en fil eller tabell
    post | record: en rad, om en person
    fält | field: en kolumn, och vad den innehåller
    fynd | finding: var något har känts igen
    känslig uppgift | special category: art. 9, som hälsa eller facklig tillhörighet
    gallra | cull: ta bort efter regel
    radera | erase, delete: ta bort så att det inte finns kvar i filen
    minimera | truncate, minimise: ersätta ett värde med mindre
    plan | plan: det som ska göras, i ordning, ännu inte verkställt
    verkställa | apply: göra allt i planen, i ett steg
    behålls | kept: granskad, föreslås inte igen
    bevarandekrav | legal hold: en lag som förbjuder radering
    livstecken | sign of life: köp, inloggning, svar, samtycke
    lagringstid | retention: hur länge en uppgift får sparas
    ändamål | purpose: varför registret finns
    rättslig grund | lawful basis: art. 6
    gallringslogg | deletion log: vad som har gjorts, i en kedja som går att kontrollera

## Skärmen: besked
screen-read-only = Skrivskyddat: arbetsboken öppnades bara för läsning.
screen-job-runs = Ett arbete pågår; vänta tills det är klart, eller avbryt det med Ctrl+C.
screen-no-register = Det finns inget register. L läser in en fil.
screen-no-record = Det finns ingen post här.
screen-log-empty = Loggen är tom.
screen-no-field = Det finns inget fält här.
screen-field-not-staged = Fältet finns inte i planen.
screen-field-empty = Fältet är tomt i alla valda poster: det finns inget att minimera.
screen-truncate-needs-field = Ställ markören på ett fält; poäng och datum som gallra räknar ut kan inte minimeras.
screen-staged-suppress = I planen: { $count ->
    [one] { $count } post
   *[other] { $count } poster
 } raderas med adressen på spärrlistan; { $without } utan adress togs inte med.
screen-no-marks = Inget är markerat.
screen-nothing-sought = Inget är sökt; tryck / först.
screen-no-filter = Det finns inget filter att tömma.
screen-nothing-to-undo = Det finns inget att ångra i planen. Det som är verkställt går inte att ångra.
fields-one-way = Det finns bara ett sätt att minimera det här fältet.
fields-shown-already = Förhandsvisningen visas redan. Tab byter metod, t lägger i planen.
screen-nothing-to-redo = Det finns inget att göra om.
screen-plan-empty = Planen är tom.
screen-nothing-to-apply = Planen har inget att verkställa: allt i den bevaras eller är redan borta.
screen-key-unbound = { $key } gör inget. ? visar vad som går att göra här.
why-beside = Skälen står här bredvid.
receipt-keys = Esc stänger kvittot; T visar det som återstår, 7 visar loggen.
screen-elsewhere = { $what }: det gör du på skärm { $screen }.
screen-first-screen = Detta är första skärmen. Q avslutar.
screen-guard = Tangenten gör inget. d planerar radering, t minimering, W på skärm 6 verkställer.
screen-pane-narrow = Sidorutan visas när fönstret har minst 120 tecken på bredden; nu { $columns }. r visar skälen.
screen-masked = Känsliga värden är dolda igen.
screen-revealed = Känsliga värden visas tills du lämnar skärmen. * döljer dem.
screen-filter-cleared = Filtret är tömt. Markeringarna är kvar.
screen-filter-not-kept = Filtret från förra gången är inte kvar: det kunde peka ut någon. Alla poster visas.
screen-filter-restored = Filter från förra gången, F tömmer: { $filter }
screen-same-needs-field = Ställ markören på ett fält (h och l) för att filtrera på samma värde.
screen-same-unreadable = Värdet går inte att läsa, så det går inte att filtrera på.
screen-sorted-off = Ordningen är åter den som filen hade.
screen-found = { $count ->
    [one] { $count } träff
   *[other] { $count } träffar
 }. n nästa, N föregående.
screen-found-none = Ingen träff.
screen-range-begun = Område påbörjat: flytta markören, v eller mellanslag markerar.
screen-range-marked = { $count ->
    [one] { $count } post markerad
   *[other] { $count } poster markerade
 } i området.
screen-all-marked = { $count ->
    [one] { $count } post markerad
   *[other] { $count } poster markerade
 }.
screen-none-marked = { $count ->
    [one] { $count } post avmarkerad
   *[other] { $count } poster avmarkerade
 }.
screen-marks-turned = Markeringen är vänd: { $count ->
    [one] { $count } markerad
   *[other] { $count } markerade
 }.
screen-no-visible-marks = Ingen av de markerade syns i filtret.
screen-nothing-staged = Inget lades i planen.
screen-staged = { $count ->
    [one] { $count } post lagd
   *[other] { $count } poster lagda
 } i planen. u ångrar.
screen-staged-held = { $count ->
    [one] { $count } post lagd
   *[other] { $count } poster lagda
 } i planen; { $held } bevaras och lämnades kvar. u ångrar.
screen-staged-overlap = { $count ->
    [one] { $count } post lagd
   *[other] { $count } poster lagda
 } i planen; { $overlap } fanns redan i den. u ångrar.
screen-all-held = { $count ->
    [one] Posten bevaras
   *[other] Alla { $count } poster bevaras
 }; inget lades i planen.
screen-imported = { $register } är inläst: { $count ->
    [one] { $count } post
   *[other] { $count } poster
 }.
screen-exported-in = { $file } är skriven i { $folder }: { $count ->
    [one] { $count } rad
   *[other] { $count } rader
 }.
screen-exported-part = { $file } är skriven i { $folder }: { $count } av { $all } poster. { $gone ->
    [one] 1 post som är borta ur källfilen står inte med.
   *[other] { $gone } poster som är borta ur källfilen står inte med.
 }
screen-other-name = Välj ett annat namn eller en annan mapp.
screen-exported = { $file } är skriven: { $count ->
    [one] { $count } rad
   *[other] { $count } rader
 }.
screen-past-commit = Planen är redan slutförd; nu skrivs filen om, och det går inte att avbryta.
screen-stopping = Avbryter …
screen-language = Språket är nu svenska.
screen-all-saved = Allt är sparat: varje ändring skrivs genast i arbetsboken.
screen-copied = Kopierat, om terminalen tillåter det.
screen-copy-sensitive = Värdet är känsligt och kopieras inte.
screen-copy-nothing = Det finns inget att kopiera här.
screen-paste-nowhere = Inklistrad text tas bara emot i textfält.
screen-no-command = Inget kommando heter så.
screen-no-path = Ingen fil börjar så.
screen-workbench-closed = Arbetsboken är stängd efter ett fel. Avsluta och öppna den igen.
screen-no-thread = Arbetstråden kunde inte startas.
screen-no-terminal = Skärmen kräver en terminal.
screen-no-terminal-hint = Kör gallra i ett terminalfönster, eller använd kommandona (gallra --help).

## Kommandon: kort namn och beskrivning
do-down = nästa rad
about-down = nästa rad
do-up = föregående rad
about-up = föregående rad
do-left = fältet till vänster
about-left = fältet eller valet till vänster
do-right = fältet till höger
about-right = fältet eller valet till höger
do-first = första raden
about-first = första raden
do-last = sista raden
about-last = sista raden
do-half-down = halv sida ned
about-half-down = halv sida ned
do-half-up = halv sida upp
about-half-up = halv sida upp
do-page-down = sida ned
about-page-down = sida ned
do-page-up = sida upp
about-page-up = sida upp
do-preview = förhandsvisa
do-empty-field = töm fältet
do-open = öppna
about-open = öppna eller förhandsvisa det under markören
do-mark = markera
about-mark = markera eller avmarkera, gå ned
do-mark-range = område
about-mark-range = börja eller markera ett område
do-stretch-down = utöka nedåt
about-stretch-down = utöka området nedåt
do-stretch-up = utöka uppåt
about-stretch-up = utöka området uppåt
do-mark-all = markera alla
about-mark-all = markera alla i filtret
do-unmark-all = avmarkera alla
about-unmark-all = avmarkera alla, även dolda
do-mark-invert = vänd markeringen
about-mark-invert = vänd markeringen i filtret
do-mark-where = villkor
about-mark-where = markera det som ett villkor träffar
do-stage = planera radering
about-stage = lägg raderingen i planen (inget raderas)
do-truncate = minimera fältet
about-truncate = lägg i planen att minimera fältet (inget ändras)
do-next-part = metod
about-next-part = nästa metod, flik, ruta, register eller del
do-previous-part = metoden före
about-previous-part = metoden, fliken, rutan, registret eller delen före
do-not-this = inte det
do-keep = behåll
about-not-this = det här är inget fynd: ett undantag i policyn, med skäl
about-keep = granskad: posten behålls, åtkomsten står rätt
do-drop = ta ur planen
about-drop = ta åtgärden ur planen, svaret från kortet
do-edit = ändra
do-edit-reason = ändra skäl
about-edit = ändra det under markören: skäl, svar, fält, sökväg, tolkning, namn
do-apply = verkställ…
about-apply = verkställ planen, efter skriven text
do-find = sök
about-find = sök text; filtret ändras inte
do-find-next = nästa träff
about-find-next = nästa träff
do-find-previous = föregående träff
about-find-previous = föregående träff
do-filter = filter
about-filter = ändra filtret
do-clear-filter = töm filtret
about-clear-filter = töm filtret
do-filter-same = samma värde
about-filter-same = filtrera på värdet under markören
do-sort = sortera
about-sort = sortera: stigande, fallande, av
do-sort-many = sortera på flera
about-sort-many = sortera på flera fält
do-values = värden
about-values = fältets värden: hur ofta, med vilka poäng
do-columns = kolumner
about-columns = välj kolumner och deras ordning
do-narrower = smalare
about-narrower = kolumnen smalare
do-wider = bredare
about-wider = kolumnen bredare
do-lock = lås kolumner
about-lock = lås kolumnerna till och med markören
do-pane = sidoruta
about-pane = sidorutan med skäl av eller på
do-why = varför
about-why = varför: skäl bakom poäng eller förslag, bevis för en loggrad
do-mask = dölj känsligt
do-reveal = visa känsligt
about-reveal = visa eller dölj känsliga värden
do-recompute = räkna om
about-recompute = räkna om vyn, slumpa om, verifiera
do-import = läs in
about-import = läs in en fil som register
do-export = exportera
about-export = skriv register, lista, logg, utdrag eller frågor till en fil
do-copy = kopiera
about-copy = kopiera värde eller hash (inte känsligt)
do-undo = ångra
about-undo = ångra senaste planeringen, eller svaret på kortet
do-redo = gör om
about-redo = gör om det som ångrades
do-go-registers = Register
about-go-registers = till skärm 1, Register
do-go-records = Poster
about-go-records = till skärm 2, Poster
do-go-fields = Fält
about-go-fields = till skärm 3, Fält
do-go-plan = Plan
about-go-plan = till skärm 6, Plan
do-go-log = Logg
about-go-log = till skärm 7, Logg
do-back = tillbaka
about-back = ett steg tillbaka
do-help = hjälp
about-help = hjälp för denna skärm
do-palette = kommandon
about-palette = alla kommandon; ett tal går till raden
do-menu = meny
about-menu = allt som går att göra här
do-save = spara
about-save = spara policyn; allt annat är redan sparat
do-cancel = avbryt arbetet
about-cancel = avbryt arbetet som pågår; annars som Q
do-suspend = pausa
about-suspend = till skalet; fg kommer tillbaka
do-leave = lämna
about-leave = lämna skärmen
do-quit = avsluta
about-quit = avsluta; planen är kvar
do-settings = inställningar
about-settings = språk, tema, mus, staplar
do-swedish = svenska
about-swedish = tala svenska
do-english = engelska
about-english = tala engelska (English)
do-theme-terminal = tema terminal
about-theme-terminal = terminalens 16 färger
do-theme-dark = tema mörkt
about-theme-dark = ljust på mörkt
do-theme-light = tema ljust
about-theme-light = mörkt på ljust
do-theme-contrast = tema kontrast
about-theme-contrast = hög kontrast
do-theme-none = tema inget
about-theme-none = inga färger
do-mouse-on = mus på
about-mouse-on = klick och hjul verkar
do-mouse-off = mus av
about-mouse-off = musen markerar text i terminalen
do-bars-blocks = staplar block
about-bars-blocks = staplar av block
do-bars-ascii = staplar tecken
about-bars-ascii = staplar av # och .
do-guard = gör inget
about-guard = gör inget, med flit
inspect-file = { $file }: { $encoding }, avgränsare { $delimiter }, radslut { $ending }; { $records }, { $fields }.
column-name = fält
column-row = rad
column-column = fält
column-category = kategori
column-number = nr
column-decided = beslutat
column-level = nivå
column-rule = regel
column-start = från
column-end = till
cli-keys = Skärmens tangenter och vad de gör
cli-doctor = Undersök arbetsboken: fil, behörigheter, lås, radering, logg, nycklar, utrymme, terminal; säger vad som ska göras
cli-word-flags = FLAGGOR
column-keys = tangent
column-about = gör
column-twin = kommando

## Policy
policy-fault = Policyn, rad { $line }, tecken { $column }: { $what }
policy-not-toml = här går texten inte att läsa som TOML.
policy-not-toml-hint = Text står inom citattecken, listor inom [ ], datum som 2026-11-23, varje nyckel en gång; en nyckel med å, ä, ö eller blanksteg står också inom citattecken.
policy-unknown-key = nyckeln ”{ $key }” finns inte här.
policy-known-keys = Här kan stå: { $keys }.
policy-key-missing = nyckeln ”{ $key }” saknas.
policy-key-missing-hint = Skriv till { $key } = …
policy-not-table = här ska det stå flera nycklar, inte ett värde.
policy-not-table-hint = Skriv till exempel { "{" } given = 2026-03-01, where = "villkor 4 §" { "}" }.
policy-not-list = här ska det stå en lista.
policy-not-list-hint = Skriv listan inom [ ], med komma mellan.
policy-not-text = här ska det stå text.
policy-not-text-hint = Skriv texten inom citattecken.
policy-empty-text = texten är tom.
policy-empty-text-hint = Skriv ett svar, eller ta bort raden: det som saknas är obesvarat.
policy-not-bool = här ska det stå true eller false.
policy-not-bool-hint = Skriv true för ja och false för nej, utan citattecken.
policy-not-amount = här ska det stå ett heltal, noll eller mer.
policy-not-amount-hint = Skriv till exempel 120_000_000.
policy-not-weight = en vikt är ett heltal från 0 till 100.
policy-not-weight-hint = Skriv till exempel recency = 35.
policy-weights-empty = minst en del av relevansen måste väga något.
policy-no-date = här ska det stå ett datum som finns.
policy-no-date-hint = Skriv det som 2026-03-01.
policy-no-period = här ska det stå en tid enligt ISO 8601.
policy-no-period-hint = Skriv till exempel P24M (24 månader), P2Y, P90D eller P0D (inte alls).
policy-not-among = värdet är inget av dem som går att välja.
policy-not-among-hint = Välj bland: { $codes }.
policy-card-twice = Registret ”{ $register }” har redan ett kort.
policy-card-twice-hint = Stora och små bokstäver skiljer inga namn åt: skriv ett kort.
policy-too-large = Policyn är större än { $mebibytes } MiB och läses inte.
policy-not-an-operator = här ska det stå true, false eller hur värdet minimeras.
policy-not-an-operator-hint = Till exempel birth_date, birth_year, postal_prefix, keep_last:4, band:50000, clear.
policy-no-exception = här ska det stå vilket undantag som gäller.
policy-no-exception-hint = För känsliga uppgifter en bokstav i artikel 9.2, till exempel art9 = "9.2.b"; för brott art10 = "10".
policy-extends-itself = ett register förlänger inte sig självt.
policy-extends-itself-hint = Skriv namnet på det register vars relation förlängs, eller ta bort namnet.
policy-no-country = ett land skrivs med två versaler.
policy-no-country-hint = Skriv till exempel SE eller US.
policy-no-year-end = räkenskapsåret slutar på en månads sista dag.
policy-no-year-end-hint = Skriv månad och dag, till exempel "12-31" eller "04-30".
policy-impossible-year = räkenskapsåret är omöjligt: det slutar före sin början, är för långt eller överlappar ett annat.
policy-impossible-year-hint = Ett räkenskapsår är högst { $months } månader; skriv { "{" } from = 2018-07-01, to = 2019-12-31 { "}" }.
policy-hold-two-times = ett bevarandekrav har period eller until, inte båda.
policy-hold-without-time = bevarandekravet säger från vilket datum, men inte hur länge.
policy-hold-time-hint = Skriv period = "P10Y" eller until = 2030-12-31, eller en grund vars tid är känd, till exempel "BFL 7:2".
policy-hold-without-date = bevarandekravet säger inte från vilket datum tiden räknas.
policy-hold-date-hint = Skriv from = "fakturadatum": ett datumfält i registret.
policy-hold-boundless = bevarandekravet ”{ $basis }” är ingen lag som gallra känner, och det säger varken vilka poster eller till när.
policy-hold-boundless-hint = Skriv vilka poster (where = "status = 'tvist'") eller till och med när (until = 2030-12-31). För en lag: från vilket datum och hur länge, till exempel basis = "BFL 7:2", from = "fakturadatum".
policy-field-no-date = fältet ”{ $field }” innehåller inte datum.
policy-field-no-date-hint = Välj ett fält med datum; gallra fields visar vad varje fält är.
policy-running-by-score = det som gör att relationen löper kan inte bero på poängen, som räknas ur det.
policy-running-by-score-hint = Använd registrets egna fält, till exempel status = 'aktiv'.
policy-none = Ingen policy är inläst. Allt är obesvarat, och gallra räknar med riktmärken.
policy-loaded = Policyn är inläst: { $count ->
    [one] { $count } registerkort
   *[other] { $count } registerkort
 }.
exception-kept = Det är inget fynd längre; skälet står i policyn. Ta tillbaka: gallra findings restore N
exception-not-made = Det förblir ett fynd.
exception-why = Skäl (står i policyn):
exception-title = Inget fynd
exception-of-words = ”{ $text }” är från och med nu inget fynd av { $category } i det här registret.
exception-of-field = Vad fältet { $field } än innehåller är från och med nu inget fynd av { $category }.
exception-note = Det skrivs in i policyn med ditt namn och dagen; gallra findings visar det och kan ta bort det igen.
exception-reason = betyder något annat här
screen-nothing-found-here = Inget hittades i det här fältet.
exception-made = ”{ $text }” är inget fynd från och med nu; skälet står i policyn.
exception-restored = Undantag { $number } är borta ur policyn: det som det dolde är fynd igen.
exceptions-none = Policyn har inga egna ord och inga egna undantag för igenkänningen.
exception-unknown = Det finns inget undantag med det numret.
exception-unknown-hint = Visa dem: gallra findings
exception-too-wide = Vad ett fält än innehåller kan bara undantas i ett fält, för en kategori.
exception-too-wide-hint = Säg vilka: gallra findings except REGISTER "*" --category KATEGORI --field FÄLT --reason TEXT
exception-no-words = Ett undantag är ett till { $most } ord.
exception-names-someone = Ett undantag får inte vara någons nummer eller adress.
unknown-category = Det finns ingen kategori ”{ $code }”.
unknown-category-hint = Kategorierna är { $codes }
findings-current = Alla fynd vilar på policyns ord som de är nu.
findings-renewed = Letat på nytt efter policyns ord: { $records ->
    [one] { $records } post
   *[other] { $records } poster
 } i { $registers ->
    [one] { $registers } register
   *[other] { $registers } register
 }.
policy-cards-without-file = { $count ->
    [one] Kortet { $names } har inget register i arbetsboken.
   *[other] Korten { $names } har inga register i arbetsboken.
 }
policy-no-difference = Policyn skulle varken frigöra eller bevara något annat än den inlästa.
policy-no-difference-first = Ingen policy är inläst än, och den här skulle varken frigöra eller bevara något.
policy-file-unreadable = Filen { $file } går inte att läsa som text.
policy-file-hint = Ange en TOML-fil i UTF-8, eller - för standard in.
preset-period-bookkeeping = sjunde året efter kalenderåret då räkenskapsåret slutade
preset-bookkeeping = Räkenskapsinformation
preset-claim = En bestämd fordran
preset-money-laundering = Åtgärder mot penningtvätt
preset-patient-record = Patientjournal
preset-consumer-complaint = Reklamation av vara, motiverar inte ensam att en kund sparas enligt Datainspektionen
preset-consumer-claim = Fordran mot konsument
preset-former-customer = Tidigare kund, marknadsföring
preset-telephone-sale = Bevis vid telefonförsäljning
preset-recruitment = Sökande som inte fick tjänsten
preset-customer-24 = Kund, 24 månader, vanligt i policyer men utan källa
preset-prospect-3 = Prospekt, 3 månader, vanligt i policyer men utan källa
preset-prospect-12 = Prospekt, 12 månader, vanligt i policyer men utan källa
preset-benchmark-36 = Om ingen har bestämt
preset-consent-24 = Samtycke, 24 månader
preset-worth-law = lag
preset-worth-recommendation = rekommendation
preset-worth-practice = praxis
preset-worth-undecided = riktmärke, ej beslutat
cli-policy = Ändamål, lagringstid, roller, bevarandekrav och åtkomst, som en TOML-fil
cli-policy-show = Visa policyn som den lästes in
cli-policy-load = Läs in en policy i stället för den som gäller
cli-policy-load-file = TOML-filen; - läser den från standard in
cli-policy-diff = Visa vad en ändrad policy skulle frigöra eller bevara, utan att läsa in den
cli-policy-diff-file = TOML-filen; - läser den från standard in
cli-policy-presets = Tider att välja bland, med källa och vad de är värda
cli-check = Kontrollera att varje register följer policyn; slutkod 1 när något inte gör det
column-count = antal
column-message = vad
column-now = nu
column-then = då
column-preset = tid
column-period = längd
column-worth = värt
column-source = källa
check-kept = Alla register följer policyn.
check-broken = { $count ->
    [one] { $count } regel bryts.
   *[other] { $count } regler bryts.
 }
check-file-kept = { $file } följer policyn. Inget är inläst.
check-file-broken = { $count ->
    [one] { $file } bryter { $count } regel. Inget är inläst.
   *[other] { $file } bryter { $count } regler. Inget är inläst.
 }
check-no-card = Policyn har inget kort för { $register }; ange med --register vilket register filen hör till.
check-no-purpose = Ändamålet är inte besvarat.
check-no-notice = Det står inte var och när de registrerade fick veta.
check-no-basis = Den rättsliga grunden är inte besvarad.
check-no-retention = Lagringstiden är inte bestämd; gallra räknar med ett riktmärke.
check-overdue = { $count ->
    [one] { $count } post har förfallen lagringstid.
   *[other] { $count } poster har förfallen lagringstid.
 }
check-overdue-field = { $count ->
    [one] { $count } värde i { $field } har förfallen lagringstid.
   *[other] { $count } värden i { $field } har förfallen lagringstid.
 }
check-no-date = { $count ->
    [one] { $count } post saknar datum att räkna från.
   *[other] { $count } poster saknar datum att räkna från.
 }
check-nice-to-have = Registret är bra att ha: { $count ->
    [one] { $count } post utan ändamål.
   *[other] { $count } poster utan ändamål.
 }
check-unneeded-field = { $count ->
    [one] { $count } post har mer i { $field } än ändamålet behöver.
   *[other] { $count } poster har mer i { $field } än ändamålet behöver.
 }
check-full-personnummer = { $count ->
    [one] { $count } post har hela personnumret i { $field }.
   *[other] { $count } poster har hela personnumret i { $field }.
 }
check-special-category = { $count ->
    [one] { $count } post har känsliga uppgifter utan undantag i art. 9 eller stöd för art. 10.
   *[other] { $count } poster har känsliga uppgifter utan undantag i art. 9 eller stöd för art. 10.
 }
check-special-category-field = { $count ->
    [one] { $count } post har känsliga uppgifter i { $field } utan undantag i art. 9 eller stöd för art. 10.
   *[other] { $count } poster har känsliga uppgifter i { $field } utan undantag i art. 9 eller stöd för art. 10.
 }
check-consent-not-active = { $count ->
    [one] { $count } post har inget aktivt samtycke, fast det är grunden.
   *[other] { $count } poster har inget aktivt samtycke, fast det är grunden.
 }
check-consent-expired = { $count ->
    [one] { $count } samtycke har gått ut.
   *[other] { $count } samtycken har gått ut.
 }
check-not-informed = { $count ->
    [one] { $count } post saknar uppgift om att personen fick veta.
   *[other] { $count } poster saknar uppgift om att personen fick veta.
 }
check-access-missing = Det står inte vilka som ser registret.
check-access-stale = { $count ->
    [one] { $count } åtkomst är inte granskad i tid.
   *[other] { $count } åtkomster är inte granskade i tid.
 }
check-source-readable = Källfilen kan läsas av alla på datorn.
check-source-not-culled = Källfilen är inte gallrad: den har { $count ->
    [one] { $count } post
   *[other] { $count } poster
 } fler än registret, eller fält som är minimerade här.
check-hold-ended = { $count ->
    [one] { $count } post behöver inte längre bevaras.
   *[other] { $count } poster behöver inte längre bevaras.
 }
check-hold-unmatched = Ett bevarandekrav träffar ingen post.
check-hold-undated = { $count ->
    [one] { $count } post bevaras utan slut, eftersom den saknar datum att räkna från.
   *[other] { $count } poster bevaras utan slut, eftersom de saknar datum att räkna från.
 }
check-extends-untold = Registret förlänger andra, men det står inte var och när personen fick veta det.
check-suppressed-returned = { $count ->
    [one] { $count } post står på spärrlistan och är tillbaka.
   *[other] { $count } poster står på spärrlistan och är tillbaka.
 }

## Policy: kort, frågor och förslag
cli-propose = Visa vad gallra skulle göra, det tyngsta först; obesvarade frågor före
cli-propose-register = Bara för det registret
cli-propose-questions = Visa de obesvarade frågorna i stället
cli-propose-all = Ta med avvisade förslag
cli-propose-dismiss = Avvisa ett förslag, med --reason; det föreslås inte igen
cli-propose-restore = Låt ett avvisat förslag göras igen
cli-propose-reason = Varför förslaget avvisas, utan personuppgifter
cli-stage-proposal = Lägg förslag i planen som de står
cli-stage-proposal-ids = Förslagen, som gallra propose nämner dem
cli-policy-init = De åtta frågorna, register för register; en policy att fylla i kommer ut
cli-policy-init-file = Filen; utan den till standard ut
cli-policy-init-ask = Ställ frågorna också när standard in inte är en terminal
cli-policy-form = Vad ett korrekt insamlingsformulär frågar efter, för den som bygger det
cli-policy-ask = En sida utan personuppgifter att skicka till den som ansvarar för registret
cli-policy-ask-file = Filen; utan den till standard ut
cli-policy-review = Skriv att åtkomsten till registret är granskad i dag, och av vem
cli-policy-review-who = Bara den åtkomsten; utan namn alla
cli-calendar = Vad som förfaller när: lagringstider, bevarandekrav, samtycken, åtkomst att granska
cli-calendar-until = Till och med den dagen, ÅÅÅÅ-MM-DD; annars ett år
cli-calendar-ics = Som iCalendar, att läsa in i en kalender
cli-find = Lista vad som ser ut som register i en mapp: namn, storlek och slag av fält, inget innehåll
cli-find-folder = Mappen
cli-report = Översikt för ledning och revisor som en HTML-sida; med --format csv registerförteckningen (art. 30)
cli-report-file = Filen; utan den till standard ut
cli-report-since = Berätta vad som gallrats sedan den dagen, ÅÅÅÅ-MM-DD: månadsbrevet
cli-check-file = Pröva en fil innan den läses in, mot kortet för registret
cli-check-register = Kortet att pröva filen mot; annars det som heter som filen
column-proposal = förslag
column-question = fråga
column-fields = fält
column-date = datum
column-size = byte
column-kinds = slag
no-such-proposal = Det finns inget förslag ”{ $id }”.
no-such-proposal-hint = gallra propose visar vilka som finns.
proposal-no-reason = Ett avvisat förslag behöver ett skäl.
proposal-no-reason-hint = Skriv till --reason "…".
proposal-dismissed = Förslaget { $id } är avvisat och föreslås inte igen. gallra propose --restore tar tillbaka det.
proposal-restored = Förslaget { $id } kan göras igen.
proposal-not-dismissed = Förslaget { $id } är inte avvisat.
propose-none = Det finns inget att föreslå.
propose-nice-to-have = registret är bra att ha: inget ändamål behöver det
propose-overdue = lagringstiden är slut ({ $period })
propose-overdue-field = fältets egen lagringstid är slut ({ $period })
propose-no-date = saknar datum att räkna lagringstiden från
propose-consent-not-active = inget aktivt samtycke, fast det är grunden
propose-consent-expired = samtycket har gått ut
propose-unneeded-field = mer än ändamålet behöver
propose-full-personnummer = hela personnumret behövs inte
propose-special-category = känsliga uppgifter utan undantag i art. 9 eller stöd för art. 10
propose-duplicate = samma person flera gånger; den med senaste livstecknet behålls
propose-objected = har invänt eller återkallat; adressen stannar på spärrlistan
propose-suppressed-returned = står på spärrlistan och är inläst på nytt
propose-overdue-then = lagringstiden är slut när planen verkställs: bara poster i planen gav livstecken
propose-overdue-field-then = fältets egen lagringstid är slut när planen verkställs: bara poster i planen gav livstecken
propose-no-date-then = saknar datum att räkna lagringstiden från när planen verkställs: bara poster i planen gav ett
question-purpose = { $register }: Varför finns registret? (bra att ha, föreslå radering · vet inte, fråga ägaren)
question-basis = { $register }: På vilken rättslig grund?
question-notice = { $register }: Berättat, var och när?
question-retention = { $register }: Hur länge, från vad?
question-needs = { $register }: Vilka fält behövs? { $count ->
    [one] { $count } fält är obesvarat.
   *[other] { $count } fält är obesvarade.
 }{ $numbers ->
    [0] {""}
   *[other] {" "}Behövs hela personnumret, eller räcker födelsedatumet?
 }
question-access = { $register }: Vilka ser det?
question-recipients = { $register }: Vem får det?
question-hold = { $register }: Måste något bevaras?
card-why = Varför finns registret?
card-ground = På vilken rättslig grund?
card-told = Berättat, var och när?
card-how-long = Hur länge, från vad?
card-fields = Vilka fält behövs?
card-sees = Vilka ser det?
card-gets = Vem får det?
card-keep = Måste något bevaras? Underlaget självt, eller en kopia?
card-about = Vilka handlar det om?
card-whose = Vem svarar för registret?
card-extending = Förlänger det andra register, och var och när fick personen veta det?
card-controller = Vem är personuppgiftsansvarig? Det gäller alla register.
card-short-why = Varför?
card-short-ground = På vilken grund?
card-short-told = Berättat, var och när?
card-short-how-long = Hur länge, från vad?
card-short-fields = Vilka fält behövs?
card-short-sees = Vilka ser det?
card-short-gets = Vem får det?
card-short-keep = Måste något bevaras?
card-short-about = Vilka handlar det om?
card-short-owner = Vem svarar för det?
card-short-extends = Förlänger det andra?
card-short-controller = Organisationen
card-form-why = Skriv ändamålet, eller: bra att ha
card-form-ground = Välj: samtycke, avtal, rättslig förpliktelse, vitala intressen, allmänt intresse, intresseavvägning; för känsliga uppgifter undantaget bakom: avtal; 9.2.b
card-form-told = Skriv dagen och var: 2024-05-02, villkor 4 §
card-form-how-long = Skriv tid och från vad: 24 månader från senaste livstecken, 1 år från relationens slut, 6 månader från insamlingen, eller från ett datumfält
card-form-fields = Skriv fälten med komma mellan: namn, inkomst: nej, personnummer: födelsedatum
card-form-sees = Skriv vem och rätt: Marknad (skriva); Kundtjänst (läsa), eller: inga
card-form-gets = Skriv vem och land, och utanför EES skyddsåtgärden (art. 46): Tryckeriet AB (SE); Utskick Inc. (US, standardavtalsklausuler), eller: inga
card-form-keep = Skriv grund, datumfält och villkor: BFL 7:2 från fakturadatum där status = 'betald'; lägg till (kopia) om underlaget finns på annat håll, eller skriv: inget
card-form-about = Välj: kunder, prospekt, användare av en tjänst, anställda, leverantörer, medlemmar, andra
card-form-owner = Skriv avdelningen eller rollen: Marknad
card-form-extends = Skriv registren, och bakom semikolon dagen och var: kundklubb; 2025-01-10, garantivillkor 7 §, eller: inget
card-form-controller = Skriv namn, kontakt, omsättning i euro och räkenskapsårets slut: Exempelbolaget AB; dataskydd@exempelbolaget.example; 120000000; 12-31
card-from-about = Styr relation, poäng och vilka listor registret kan ge.
card-from-extends = Registret är inget livstecken i något annat.
card-unsaid = inte angivet
card-no-safeguard = ! Utanför EES utan angiven skyddsåtgärd (art. 46): { $who }
card-extends-nobody-told = ! Det står inte var och när personen fick veta det: ingen förlängs.
card-answer-unread = Svaret går inte att läsa.
card-nice-to-have = bra att ha
card-nobody = inga
card-nothing = inget
card-period-from = { $period } från { $start }
card-sign-from = från
card-sign-where = där
card-sign-copy = (kopia)
card-hold-time-hint = Skriv hur länge, till exempel: tvist 5 år från fakturadatum, eller en grund vars tid är känd: BFL 7:2
card-hold-date-hint = Skriv från vilket datum tiden räknas: från fakturadatum
card-hold-boundless-hint = Är det en lag, eller ett eget beslut? Skriv från vilket datum, till och med när, eller vilka poster: BFL 7:2 från fakturadatum, tvist 2030-12-31, tvist där status = 'tvist'
card-from-nice-to-have = Inget ändamål behöver registret: gallra föreslår att det raderas.
card-from-nobody = Ett svar är det också att ingen gör det.
card-from-nothing = Inget i registret är underlag som en lag kräver att ni bevarar.
card-from-consent = Registret samlar samtycke i fältet ”{ $field }”.
card-from-date = Registret har datumet i fältet ”{ $field }”.
card-from-hold-date = Tiden räknas från datumet i fältet ”{ $field }”.
card-from-kinds = Efter vad varje fält innehåller: namn, e-post, nycklar och datum som poängen räknas ur behövs; av personnummer räcker födelsedatum.
card-from-preset = { $what } ({ $worth }): { $source }
card-from-preset-alone = { $what } ({ $worth }).
ground-consent = Art. 6.1 a: den registrerade har sagt ja genom en aktiv handling, och kan ta tillbaka det.
ground-contract = Art. 6.1 b: ett avtal med den registrerade kräver det.
ground-legal-obligation = Art. 6.1 c: en lag kräver det av er; till dess tiden är ute raderas inget.
ground-vital-interests = Art. 6.1 d: någons liv eller hälsa står på spel.
ground-public-task = Art. 6.1 e: en uppgift av allmänt intresse eller myndighetsutövning, med stöd i lag.
ground-legitimate-interests = Art. 6.1 f: ert intresse väger tyngre; den registrerade kan invända (art. 21).
right-read = läsa
right-write = skriva
right-admin = administrera
start-last-activity = senaste livstecken
start-relation-end = relationens slut
start-collected = insamlingen
start-field = { $field }
period-none = ingen tid
period-both = { $months } och { $days }
period-days = { $count ->
    [one] { $count } dag
   *[other] { $count } dagar
 }
period-months = { $count ->
    [one] { $count } månad
   *[other] { $count } månader
 }
period-years = { $count } år
need-whole = ja
need-not = nej
need-code = { $code }
draft-head = Policy för gallra. Det som börjar med # är obesvarat: ta bort # framför ett förslag för att godta det.
interview-how = Enter godtar förslaget, - lämnar frågan obesvarad, Ctrl+D lämnar resten.
interview-besides = Skriv också [organisation] (namn, kontakt, omsättning, räkenskapsår), och på varje kort about, owner, extends och told: i filen, eller på skärm 9 under de åtta frågorna.
interview-register = Register: { $register }
interview-suggestion = Förslag: { $suggestion }
policy-written = { $file } är skriven. Läs in den med gallra policy load.
policy-reviewed = { $count ->
    [one] { $count } åtkomst är granskad { $day } av { $by }.
   *[other] { $count } åtkomster är granskade { $day } av { $by }.
 }
policy-no-access = Registret har ingen sådan åtkomst i policyn.
policy-no-access-hint = Besvara ”Vilka ser det?” först; gallra policy show visar vad som står.
page-title = Frågor om registret { $register }
page-why = Du står som ansvarig för registret. Svara på det som är obesvarat; sidan innehåller inga personuppgifter.
page-what = Källa: { $file }. { $count ->
    [one] { $count } post
   *[other] { $count } poster
 }.
page-fields = Fält, slag och antal fynd (en post kan ha flera):
page-questions = Åtta frågor:
page-answer = Svar i dag: { $answer }
page-answered = Besvarad.
form-title = Formulär för { $register }
form-ask = Fråga bara efter:
form-field = { $field }
form-field-less = { $field }: bara { $how }
form-noted = Fråga inte om det som systemet själv skriver: { $fields }
form-not = Fråga inte efter: { $fields }
form-consent = Samtycke: en ruta som inte är förkryssad, en för varje ändamål.
form-no-consent = Ingen ruta för samtycke: grunden är en annan.
form-controller = Berätta vem som är personuppgiftsansvarig: { $name }, { $contact }
form-no-controller = Vem som är personuppgiftsansvarig är inte angivet: skriv [organisation] i policyn.
form-basis = Berätta på vilken rättslig grund: { $basis }
form-no-basis = Den rättsliga grunden är inte bestämd.
form-recipients = Berätta vilka som får uppgifterna: { $who }
form-rights = Berätta om rätten till tillgång, rättelse, radering, begränsning och dataportabilitet (art. 15–20).
form-withdraw = Berätta att samtycket kan återkallas när som helst, lika lätt som det gavs (art. 7.3).
form-object = Berätta om rätten att invända (art. 21).
form-complain = Berätta om rätten att klaga hos Integritetsskyddsmyndigheten (art. 77).
form-purpose = Berätta varför: { $purpose }
form-notice = Länka till: { $notice }
form-no-notice = Informationen till de registrerade är inte bestämd.
form-version = Spara textens version: { $version }
form-store = Spara med varje svar: tidpunkt, hur (aktivt val), ändamål och textens version.
form-period = Berätta hur länge: { $period }
form-nothing = Inget fält är besvarat med ja: formuläret kan inte byggas än.
due-overdue = { $register }: { $count ->
    [one] { $count } post har redan förfallen lagringstid
   *[other] { $count } poster har redan förfallen lagringstid
 }{ $rests ->
    [undecided] {" "}(riktmärke, ej beslutat)
   *[decided] {""}
 }
due-retention = { $register }: lagringstiden tar slut för { $count ->
    [one] { $count } post
   *[other] { $count } poster
 }{ $days ->
    [several] , först { $first }, sist { $last }
   *[one] {""}
 }{ $rests ->
    [undecided] {" "}(riktmärke, ej beslutat)
   *[decided] {""}
 }
due-hold-ends = { $register }: { $count ->
    [one] { $count } post behöver inte längre bevaras
   *[other] { $count } poster behöver inte längre bevaras
 }{ $days ->
    [several] , först { $first }, sist { $last }
   *[one] {""}
 }
due-consent-expires = { $register }: { $count ->
    [one] { $count } samtycke går ut
   *[other] { $count } samtycken går ut
 }{ $days ->
    [several] , först { $first }, sist { $last }
   *[one] {""}
 }{ $rests ->
    [undecided] {" "}(riktmärke, ej beslutat)
   *[decided] {""}
 }
due-access-review = { $register }: granska { $count ->
    [one] { $count } åtkomst
   *[other] { $count } åtkomster
 }{ $rests ->
    [undecided] {" "}(riktmärke, ej beslutat)
   *[decided] {""}
 }
calendar-empty = Inget förfaller till och med { $until }.
wrong-use-date = Dagen går inte att läsa.
find-no-folder = { $folder } är ingen mapp.
find-no-folder-hint = Ange en mapp att leta i.
find-none = Inget i mappen ser ut som ett register.
report-title = Registeröversikt
report-day = Per { $day }
report-since = Gallrat sedan { $day }
report-registers = register
report-records = poster
report-overdue = förfallna{ $undecided ->
    [0] {""}
   *[other] , varav { $undecided } efter riktmärke, ej beslutat
 }
report-special = med känsliga uppgifter
report-culled-records = raderade poster
report-fine = Högsta möjliga sanktionsavgift: { $fine } euro (art. 83.5: 20 miljoner euro eller 4 % av omsättningen, det högre).
report-fine-without-turnover = Högsta möjliga sanktionsavgift: minst { $fine } euro (art. 83.5); omsättningen står inte i policyn.
report-which = Vilka register, varför, hur länge och för vem
report-head-purpose = ändamål
report-head-basis = rättslig grund
report-head-limit = lagringstid
report-head-access = åtkomst
report-head-overdue = förfallna
report-head-special = känsliga
report-unanswered = obesvarat
report-undecided = riktmärke, ej beslutat
report-nice-to-have = bra att ha
report-span = Senaste livstecken { $oldest } till { $newest }. Källa: { $file }.
report-no-span = Inga livstecken. Källa: { $file }.
report-ages = Poster efter år sedan lagringstiden började
report-ages-note = Därtill { $running } med löpande relation och { $undated } utan datum. Streckat bevaras enligt lag eller beslut ({ $held } poster).
report-benchmark = Lagringstiden är ett riktmärke, ej beslutat.
report-years = { $years } år
report-years-or-more = { $years } år eller mer
report-special-title = Känsliga uppgifter (art. 9 och 10), poster
report-consent = Samtyckets status
report-plan = Gallringsplan, ej verkställd
report-plan-empty = Planen är tom.
report-delete = radera
report-truncate = minimera
report-culled = Gallrat hittills
report-culled-since = Gallrat sedan { $day }
report-nothing-culled = Inget är gallrat.
report-culled-bar = { $records } poster, { $values } värden
report-broken = Det som inte följer policyn
report-weights = Poängen har ändrade vikter (de vanliga inom parentes): { $weights }.
report-limits = Uppgifterna gäller arbetsboken. Säkerhetskopior, källfiler och andra system är inte undersökta.
report-head = Gallringsloggens slutvärde:
report-made = Gjord { $at } med gallra { $version }.
basis-consent = samtycke
basis-contract = avtal
basis-legal-obligation = rättslig förpliktelse
basis-vital-interests = vitala intressen
basis-public-task = allmänt intresse
basis-legitimate-interests = intresseavvägning
plan-held-open = { $count ->
    [one] { $count } post bevaras tills vidare
   *[other] { $count } poster bevaras, någon tills vidare
 } ({ $basis })
plan-held-until = { $count ->
    [one] { $count } post bevaras
   *[other] { $count } poster bevaras
 } som längst t.o.m. { $until } ({ $basis })
staged-proposal = Förslaget { $id } är lagt i planen: { $count ->
    [one] { $count } post
   *[other] { $count } poster
 }{ $held ->
    [0] .
   *[other] ; { $held } bevaras och lämnades kvar.
 }
staged-proposal-before = Det som förslaget { $id } gäller ligger redan i planen.
staged-following = Förslaget { $id } tog { $count ->
    [one] { $count } post till, som bara en post i planen höll kvar.
   *[other] { $count } poster till, som bara poster i planen höll kvar.
 }

## Samtycke, listor och spärrlista
consent-why-objected-on = Personen invände { $day }: direkt marknadsföring är spärrad.
consent-why-objected = Personen har invänt: direkt marknadsföring är spärrad.
consent-why-withdrawn-after = Givet { $given }, återkallat { $day }.
consent-why-withdrawn-on = Återkallat { $day }.
consent-why-withdrawn = Återkallat.
consent-why-silent = Tyst godkännande räknas inte: samtycke kräver en aktiv handling (skäl 32).
consent-why-pre-ticked = Förkryssad ruta räknas inte: samtycke kräver en aktiv handling (skäl 32; C-673/17 Planet49).
consent-why-undated = Det står inte när samtycket gavs, eller samma datum står på en stor del av registret: det kan inte visas (art. 7.1).
consent-why-how-unknown = Det står inte hur samtycket gavs: det kan inte visas (art. 7.1).
consent-why-unproven = Det står varken när eller hur samtycket gavs: det kan inte visas (art. 7.1).
consent-why-expired = Gick ut { $day }.
consent-why-active = Givet { $given } genom en aktiv handling, gäller t.o.m. { $until }.
consent-why-not-needed = Inget samtycke registrerat; registret vilar på en annan rättslig grund.
consent-why-objection-unread = Fältet för invändning är ifyllt med något som varken är ja, nej eller ett datum: det räknas som en invändning.
consent-why-declined-on = Personen har svarat nej { $day }.
consent-why-declined = Personen har svarat nej.
consent-why-none = Inget samtycke registrerat.
consent-next-runs-out = { $count ->
    [one] { $count } går ut inom { $days } dagar, först { $day }
   *[other] { $count } går ut inom { $days } dagar, först { $day }
 }
consent-next-first = inget går ut inom 90 dagar; först { $day }
consent-next-expired-years = gick ut för { $years },{ $tenths } år sedan i snitt
consent-next-expired-days = { $days ->
    [one] gick ut för { $days } dag sedan i snitt
   *[other] gick ut för { $days } dagar sedan i snitt
 }
consent-next-erase-by = radera senast { $day }
consent-next-erase-late = { $count } skulle ha raderats redan, äldsta { $day }
consent-next-objected = senaste invändning { $day }
consent-next-counts-as-none = räknas inte som samtycke
consent-advice-renew = förnya: gallra lists renew
consent-advice-suppress = sätt på spärrlistan: t på adressfältet på skärm 2, Tab till ”spärrlistan” (gallra stage truncate … --to suppress)
consent-advice-erase = gallra, eller visa en annan grund
consent-advice-ask = fråga vid nästa köp eller besök: gallra lists ask
consent-advice-nothing = inget
consent-which = Ange ett register.
consent-which-hint = gallra consent REGISTER --each visar varje samtycke i registret.
consent-no-ways = Inget register säger hur samtycke gavs.
trust-no-dates = Inget register har datum för utskick.
purpose-not-said = Registret säger inte vad samtycket gäller. Listan förutsätter att personerna har samtyckt till ”{ $purpose }”.
purpose-empty = Ändamålet är tomt.
purpose-empty-hint = Skriv vad utskicket gäller: --purpose nyhetsbrev
purpose-unknown = Registret frågar inte om samtycke till ”{ $purpose }”.
purpose-known = Registrets ändamål: { $purposes }.
occasion-dated = { $day } ({ $field })
occasion-next-visit = vid nästa köp eller besök; senast { $day } ({ $field })
occasion-unknown = vid nästa köp eller besök
left-out-objected = har invänt mot direkt marknadsföring (reklamspärr)
left-out-objection-unread = fältet för invändning går inte att läsa och räknas som en invändning
left-out-withdrawn = har återkallat samtycket
left-out-declined = har svarat nej
left-out-restricted = begränsad behandling (art. 18)
left-out-dead = har avlidit
left-out-under-13 = är under 13 år
left-out-suppressed = står på spärrlistan
left-out-silent = tyst godkännande räknas inte
left-out-pre-ticked = förkryssad ruta räknas inte
left-out-unproven = samtycket kan inte visas
left-out-expired = samtycket har gått ut
left-out-no-consent = inget samtycke registrerat
left-out-other-purpose = posten gäller inget eller ett annat ändamål
left-out-window-ended = marknadsföringsfönstret har stängts
left-out-unreachable = saknar e-post, telefon och adress
left-out-double = samma person står på listan genom en annan post
list-on-it = på listan
list-counts = { $count ->
    [one] { $count } på listan, { $without } togs inte med.
   *[other] { $count } på listan, { $without } togs inte med.
 }
list-suppressed = { $count } står på spärrlistan och togs inte med.
list-written = { $count ->
    [one] { $count } post skriven till { $file }. Radera filen senast { $day }; uppgiften står kvar tills det är gjort.
   *[other] { $count } poster skrivna till { $file }. Radera filen senast { $day }; uppgiften står kvar tills det är gjort.
 }
list-no-consent = { $count ->
    [one] 1 av dem har inget giltigt samtycke: erbjudanden med e-post eller sms kräver det (19 § marknadsföringslagen).
   *[other] { $count } av dem har inget giltigt samtycke: erbjudanden med e-post eller sms kräver det (19 § marknadsföringslagen).
 }
list-written-no-consent = { $count } skrivna till { $file }, { $without } utan giltigt samtycke: inga erbjudanden med e-post eller sms till dem. Radera filen senast { $day }.
segment-none = Det finns inga grupper. gallra segment add NAMN REGISTER --where VILLKOR lägger till en.
segment-unknown = Gruppen ”{ $name }” finns inte.
segment-unknown-hint = gallra segment list visar grupperna.
segment-taken = Gruppen ”{ $name }” finns redan.
segment-taken-hint = Välj ett annat namn, eller ta bort den med gallra segment drop.
segment-no-name = Gruppen saknar namn.
segment-no-name-hint = Ge den ett namn, till exempel ”stamkunder”.
segment-names-someone = Villkoret eller namnet pekar ut en person: ett nummer eller en adress. Gruppen skulle finnas kvar när personens poster är borta.
segment-names-someone-hint = Beskriv gruppen med datum, värden och g.-namn. En enskild person söker du med gallra records --find.
segment-added = { $count ->
    [one] Gruppen ”{ $name }” har { $count } post; { $without } togs inte med.
   *[other] Gruppen ”{ $name }” har { $count } poster; { $without } togs inte med.
 }
segment-dropped = Gruppen ”{ $name }” är borttagen. Inga poster är ändrade.
suppressed-key-gone = Spärrlistans nyckel saknas: utan den går listan inte att läsa, och de som har invänt kan inte hållas utanför.
suppressed-key-gone-hint = Lägg tillbaka suppression.key i inställningsmappen från din säkerhetskopia.
suppressed-no-address = Det är ingen adress.
suppressed-no-address-hint = Skriv e-postadressen eller telefonnumret, eller - för att läsa det från standard in.
suppressed-added = Adressen står på spärrlistan.
suppressed-known = Adressen stod redan på spärrlistan.
suppressed-dropped = Adressen är borta från spärrlistan.
suppressed-only-tags = { $count ->
    [one] { $count } sparas bara som tagg: [suppression] keep = "address" i policyn sparar adressen för dem som kommer till.
   *[other] { $count } sparas bara som taggar: [suppression] keep = "address" i policyn sparar adresserna för dem som kommer till.
 }
suppressed-not-there = Adressen står inte på spärrlistan.
suppressed-total = { $count ->
    [one] { $count } adress på spärrlistan.
   *[other] { $count } adresser på spärrlistan.
 }
suppressed-none-returned = Ingen på spärrlistan finns i något register.
suppressed-reason-missing = Skälet saknas.
suppressed-reason-missing-hint = Skriv --reason "har invänt".
import-suppressed = { $count ->
    [one] { $count } post i { $register } står på spärrlistan och tas inte med på någon lista. Lägg den i planen: gallra suppressed returned --stage --reason "har invänt"
   *[other] { $count } poster i { $register } står på spärrlistan och tas inte med på någon lista. Lägg dem i planen: gallra suppressed returned --stage --reason "har invänt"
 }
check-file-suppressed = { $count ->
    [one] { $count } post i filen ({ $register }) står på spärrlistan. Ta bort den ur filen, eller ur systemet den kommer från, före inläsningen.
   *[other] { $count } poster i filen ({ $register }) står på spärrlistan. Ta bort dem ur filen, eller ur systemet de kommer från, före inläsningen.
 }
cli-consent = Samtycken per ändamål: hur många i varje läge, vad som händer härnäst
cli-consent-register = Registret; utan det alla
cli-consent-each = Varje samtycke med datum, sätt, lydelse och varför det räknas som det gör
cli-consent-ways = Hur många som sa ja, per sätt att fråga
cli-consent-trust = Utskick per 90 dagar utan svar, och samtycken som återkallats efter ett utskick
cli-mailing = Vilka som får kontaktas i dag för ett ändamål, och varför de andra inte får det
cli-mailing-purpose = Ändamålet, så som registret kallar det
cli-lists = Vilka samtycken som ska förnyas, vilka som ska frågas, vinnas och belönas
cli-lists-renew = Giltiga samtycken som går ut inom 90 dagar, med nästa naturliga tillfälle
cli-lists-ask = Aldrig frågade, utgångna och tysta: frågas vid nästa köp eller besök, inte per post
cli-lists-convert = Aktiva tjänsteanvändare som inte är kunder
cli-lists-reward = De mest aktiva
cli-segment = Avgränsade grupper: namngivna villkor med antal
cli-segment-list = Visa grupperna med antal och de ändamål de inte är frågade om
cli-segment-add = Lägg till en grupp
cli-segment-add-name = Gruppens namn
cli-segment-show = Visa vilka som är i en grupp
cli-segment-show-name = Gruppens namn
cli-segment-drop = Ta bort en grupp; inga poster ändras
cli-segment-drop-name = Gruppens namn
cli-suppressed = Spärrlistan: de som har invänt, som nycklade märken utan adress
cli-suppressed-list = Hur många som står på listan, per dag
cli-suppressed-list-addresses = Visa adresserna, där policyn sparar dem
cli-suppressed-add = Sätt en adress på listan
cli-suppressed-find = Om en adress står på listan, och sedan när
cli-suppressed-drop = Ta bort en adress från listan
cli-suppressed-returned = Poster i registren vars adress står på listan
cli-suppressed-returned-stage = Lägg radering av dem i planen
cli-suppressed-returned-reason = Varför, utan personuppgifter; skälet står i gallringsloggen
cli-flag-address = E-postadressen eller telefonnumret; - läser det från standard in
cli-flag-out = Skriv listan till en ny fil som bara du kan läsa
cli-flag-left-out = Visa vilka poster som inte togs med och varför
cli-flag-counts = Visa bara antalen
column-purpose = ändamål
column-share = %
column-runs_out = går ut snart
column-next = nästa händelse
column-advice = förslag
column-given = givet
column-how = hur
column-until = t.o.m.
column-withdrawn = återkallat
column-objected = invänt
column-text = lydelse
column-way = sätt att fråga
column-asked = frågade
column-yes = ja
column-active = giltiga
column-mailed = nådda
column-mailings = utskick
column-without_reply = utan svar
column-most = flest till en
column-withdrawn_after = återkallat efter
column-occasion = tillfälle
column-active_days = aktiva dagar
column-segment = grupp
column-left_out = togs inte med
column-listed = på listan
column-not_asked = inte frågade
column-expression = villkor
column-since = sedan
column-suppressed = spärrad
column-next_day = nästa dag

## Person och registerutdrag
person-nothing-sought = Det finns inget att söka på.
person-nothing-sought-hint = Skriv ett personnummer, en e-postadress, ett telefonnummer, ett kundnummer eller ett namn, gärna med födelseår; - läser det från standard in.
person-not-found = Ingen träff i något register.
person-found = { $count ->
    [one] { $count } träff, varav { $chosen } vald. Under 90 väljs för hand: --select REGISTER:NR.
   *[other] { $count } träffar, varav { $chosen } valda. Under 90 väljs för hand: --select REGISTER:NR.
 }
person-none-chosen = Ingen post är vald: inget är så säkert som 90. Välj för hand med --select REGISTER:NR.
person-no-record = Posten är inte angiven som REGISTER:NR.
person-no-record-hint = Till exempel --select kundklubb:10233; numret står i kolumnen nr.
person-selects-nothing = { $record } är ingen träff: inget i registren knyter posten till den som söks.
person-selects-nothing-hint = Välj bland träffarna, eller välj först den träff som posten hänger på.
person-protected = Skyddade personuppgifter: { $count ->
    [one] posten
   *[other] posterna
 } { $records }. Pröva innan adress, telefon eller arbetsplats lämnas ut eller skickas.
access-protected = Utdraget har skyddade personuppgifter ({ $records }). Lämna det bara till den som är säkert identifierad, och skicka det inte med post till adressen i registret.
access-written-short = { $file }: { $count ->
    [one] { $count } post
   *[other] { $count } poster
 }, radera senast { $day }. Läs utdraget innan det lämnas ut.
persons-more = { $count ->
    [one] { $count } träff till hänger på de valda.
   *[other] { $count } träffar till hänger på de valda.
 }
persons-why-sought = { $score } av 100: det som söktes är postens { $by }.
persons-why-through = { $score } av 100: { $by } är samma som i den valda { $place }.
column-person-name = namn
column-through = genom
column-protected = skyddad
person-erasure-reason = begäran om radering (art. 17)
evidence-number = personnummer
evidence-customer = kundnummer
evidence-email = e-post
evidence-phone = telefon
evidence-birth-date = namn och födelsedatum
evidence-shared = e-postadress som delas med andra
evidence-shared-phone = telefon som delas med andra
evidence-shared-customer = kundnummer som delas med andra
evidence-birth-year = namn och födelseår
evidence-name = namn
access-another-person = [annan person]
access-title = Registerutdrag enligt artikel 15 i dataskyddsförordningen
access-controller = Personuppgiftsansvarig
access-contact = Kontakt
access-not-stated = inte angivet
access-identified = Den som begärde utdraget identifierades så här: { $how }
access-identify-first = Skriv med --identified hur den som frågade identifierades, innan utdraget lämnas ut.
access-purpose = Varför uppgifterna finns
access-no-purpose = inget: registret är föreslaget för gallring
access-basis = Rättslig grund
access-basis-consent = samtycke (art. 6.1 a)
access-basis-contract = avtal (art. 6.1 b)
access-basis-legal-obligation = rättslig förpliktelse (art. 6.1 c)
access-basis-vital-interests = grundläggande intressen (art. 6.1 d)
access-basis-public-task = allmänt intresse eller myndighetsutövning (art. 6.1 e)
access-basis-legitimate-interests = berättigat intresse (art. 6.1 f)
access-informed = När och var du informerades
access-source = Varifrån uppgifterna kommer
access-record-source = Källa för posten
access-retention = Hur länge uppgifterna sparas
access-kept = { $period } räknat från { $from }
access-from-activity = senaste aktiviteten
access-from-end = relationens slut
access-from-collected = insamlingen
access-from-field = datumet i fältet { $field }
access-recipients = Vilka som får uppgifterna
access-access = Vilka som ser uppgifterna
access-record = Post { $number }
access-relation = Relation
access-stage-customer = kund
access-stage-service_user = tjänsteanvändare
access-stage-prospect = prospekt
access-stage-lapsed = avslutad
access-stage-not_applicable = ej tillämpligt
access-offers = Erbjudanden
access-offers-may = får skickas
access-offers-soft_opt_in = får skickas om liknande varor, efter ett köp
access-offers-may_not = får inte skickas
access-last-activity = Senaste aktivitet
access-kept-until = Sparas längst till
access-kept-open = så länge relationen löper, eller tills ett datum är känt
access-kept-day = { $day }
access-kept-passed = { $day } (har passerat)
access-undecided = inte beslutat
access-held = { $day }{ $basis ->
    [none] {""}
   *[other] {""} (måste bevaras till dess: { $basis })
 }
access-held-open = tills vidare{ $basis ->
    [none] {""} (behandlingen är begränsad, art. 18)
   *[other] {""} (måste bevaras: { $basis })
 }
access-activity-elsewhere = { $day } (i ett annat register)
access-source-in-records = står vid varje post; registret är inläst från filen { $file } { $day }
access-source-unknown = inte känt; registret är inläst från filen { $file } { $day }
access-third-country = { $who } ({ $country }, utanför EU/EES; skydd: { $safeguard })
access-third-country-bare = { $who } ({ $country }, utanför EU/EES; skydd inte angivet)
access-empty = Tomma fält: { $fields }
access-not-in-it = Inget sägs om automatiska beslut (art. 15.1 h): lägg till det om sådana fattas.
access-consent = Samtycke
access-consent-to = Samtycke till { $purpose }
access-consent-how = Hur: { $words }.
access-consent-text = Lydelse: { $words }.
access-score-age = Lagringstid (0–100)
access-score-relevance = Relevans (0–100)
access-score-sensitivity = Känslighet (0–100)
access-segments = Grupper: { $groups }
access-your-rights = Dina rättigheter
access-right-rectify = Du kan begära att felaktiga uppgifter rättas (art. 16).
access-right-erase = Du kan begära att uppgifterna raderas (art. 17). Det som lag kräver att vi bevarar raderas först när kravet upphör.
access-right-restrict = Du kan begära att behandlingen begränsas (art. 18).
access-right-object = Du kan när som helst invända mot direkt marknadsföring (art. 21.2).
access-right-object-both = Du kan när som helst invända mot direkt marknadsföring (art. 21.2) och, av skäl som hör till din situation, mot det som vilar på berättigat eller allmänt intresse (art. 21.1).
access-object = Rätt att invända
access-object-how = du kan av skäl som hör till din situation invända mot den här behandlingen (art. 21.1)
access-right-withdraw = Du kan när som helst återkalla ett samtycke (art. 7.3).
access-right-move = Det du har lämnat med samtycke eller för ett avtal kan du få i en form som går att läsa med dator (art. 20).
access-right-complain = Du kan klaga hos Integritetsskyddsmyndigheten, imy.se (art. 77).
access-scores = Poängen är uträknade av uppgifterna ovan, 0 till 100. De kan styra vad som föreslås för gallring och vilka som tas med på listor och i grupper.
access-transfer = Mottagarens land står efter namnet.
access-others = Det som har känts igen som uppgifter om andra är ersatt med [annan person] (art. 15.4).
access-beyond = Utdraget gäller registren i arbetsboken. Säkerhetskopior och andra system ingår inte.
access-which-form = Filens namn säger inte vilken form utdraget ska ha.
access-which-form-hint = Låt namnet sluta på .html, .txt eller .json.
access-written = { $count ->
    [one] Registerutdraget med { $count } post är skrivet till { $file }. Radera filen senast { $day }; uppgiften står kvar tills det är gjort.
   *[other] Registerutdraget med { $count } poster är skrivet till { $file }. Radera filen senast { $day }; uppgiften står kvar tills det är gjort.
 }
access-others-left-out = { $count ->
    [one] I { $count } fält är en annan person utelämnad.
   *[other] I { $count } fält är en annan person utelämnad.
 }
access-read-first = Läs utdraget innan det lämnas ut. Vad det säger om andra än den som frågar avgörs av den som läser.
access-read-these = Läs utdraget innan det lämnas ut, först { $count ->
    [one] det fält
   *[other] de { $count } fält
 } där en annan person kan stå: { $fields }.
access-reason-other = Uppgift om en annan person
cli-person = Allt som finns om en person, i alla register; registerutdrag och radering på begäran
cli-person-query = Personnummer, e-post, telefon, kundnummer eller namn, gärna med födelseår; - läser det från standard in
cli-person-report = Skriv registerutdraget (art. 15) till en ny fil: .html, .txt eller .json
cli-person-identified = Hur den som frågade identifierades
cli-person-select = Ta med en post som är mindre säker än 90; kan upprepas
cli-person-without = Ta inte med en post; kan upprepas
cli-person-stage = Lägg radering av de valda posterna i planen (art. 17)
cli-person-reason = Varför, utan personuppgifter; skälet står i gallringsloggen
cli-person-duplicates = Poster i ett register som delar en exakt nyckel; QUERY är då registret
column-score = träffsäkerhet
column-chosen = vald
column-key = nyckel
column-rids = poster
consent-state-objected = har invänt (reklamspärr)
consent-state-withdrawn = återkallat
consent-state-silent = tyst (räknas inte)
consent-state-pre-ticked = förkryssat (räknas inte)
consent-state-unproven = kan inte visas (räknas inte)
consent-state-expired = har gått ut
consent-state-active = giltigt
consent-state-not-needed = annan rättslig grund
consent-state-none = inget samtycke registrerat
tab-may-consent = får skickas, med samtycke
tab-may-soft = får skickas, efter ett köp
tab-days-left = { $days ->
    [one] { $days } dag kvar för den första ({ $day })
   *[other] { $days } dagar kvar för den första ({ $day })
 }
tab-not = nej: { $why }
tab-renew = förnya: går ut inom 90 dagar
tab-renew-advice = gallra lists renew
tab-first-ends = den första { $day }
tab-ask-when = vid nästa köp eller besök
tab-ask-advice = gallra lists ask
tab-convert = aktiva tjänsteanvändare som inte är kunder
tab-convert-advice = gallra lists convert
tab-reward = mest aktiva
tab-reward-advice = gallra lists reward
tab-extended-by = relationen förlängs av { $register }
tab-told = personen fick veta det { $day }
tab-untold = förlänger inte: det står inte var personen fick veta det
tab-group = { $name }
tab-not-asked = { $count ->
    [one] { $count } inte frågad
   *[other] { $count } inte frågade
 }
tab-group-left-out = { $count } togs inte med
task-delete-list = Radera { $file } senast { $due }: den innehåller personuppgifter.

## Skärm 5 och 8
screen-consents = Samtycke
screen-persons = Person
do-go-consents = samtycke
about-go-consents = till skärm 5, Samtycke
do-go-persons = person
about-go-persons = till skärm 8, Person
do-seek = sök person
do-choose = välj
do-access-report = registerutdrag
do-tab = nästa flik
do-mark-line = markera raden
consents-tab-consent = Samtycke
consents-tab-offers = Erbjudanden
consents-tab-ask = Fråga nu
consents-tab-services = Tjänster
consents-tab-groups = Grupper
consents-reckoning = räknar …
consents-none = Här finns inget att visa för registret.
consents-no-line = Det finns ingen rad här.
consents-what = Vad
consents-purpose = Ändamål
consents-share = Andel
consents-next = Nästa händelse
consents-status-none = inga rader
status-consents = rad { $place } av { $count } · räknat per { $day }
persons-how = Sök på nummer, adress eller namn och födelseår. Sökordet sparas inte.
persons-begin = Tryck / och skriv vem du söker.
persons-found = { $count ->
    [one] { $count } träff, valda: { $chosen }.
   *[other] { $count } träffar, valda: { $chosen }.
 }
persons-none-chosen = Ingen post är vald. Mellanslag väljer.
persons-no-hit = Det finns ingen träff här.
persons-record = Nr
persons-name = Namn
persons-by = Matchar på
persons-score = Träffsäkerhet
persons-chosen = { $chosen ->
    [one] { $chosen } vald
   *[other] { $chosen } valda
 }{ $hand ->
    [0] .
   *[other] , varav { $hand } under gränsen 90.
 }{ $rest ->
    [0] {""}
   *[other] { " " }{ $rest } är inte valda. Mellanslag väljer.
 }
persons-what-next = E skriver registerutdraget (art. 15), d lägger radering av de valda i planen i alla register (art. 17).
persons-status-none = ingen sökning
status-persons = träff { $place } av { $count } · sökordet sparas inte
line-person = Sök person
line-person-hint = personnummer, e-post, telefon, kundnummer eller namn och födelseår
line-access-report = Registerutdrag till fil
line-access-report-hint = .html, .txt eller .json; bara du kan läsa filen
line-identified = Hur identifierades den som frågar?
line-identified-hint = står i utdraget; tomt: utdraget säger att det återstår
line-list = Lista till fil
line-list-hint = .csv eller .jsonl; bara du kan läsa filen, och en uppgift säger när den ska raderas
consents-no-list = Raden är ingen lista med personer att skriva till eller fråga. Erbjudanden, Fråga nu, Tjänster och Grupper har listor.
do-list = lista till fil
records-filter-said = visar: { $what }
persons-staged-held = { $count ->
    [0] Inget i planen.
    [one] { $count } post i planen; { $held } bevaras.
   *[other] { $count } poster i planen; { $held } bevaras.
 } { $told }
persons-staged = { $count ->
    [one] { $count } post i planen; { $held } bevaras.
   *[other] { $count } poster i planen; { $held } bevaras.
 }

## Skärm 9
screen-policy = Policy
do-go-policy = policy
about-go-policy = till skärm 9, Policy: registerkortet
do-accept = godta
do-answer = svara
do-leave-open = lämna obesvarad
do-review = granskad
do-unanswer = ta bort svaret
do-ask-owner = fråga ägaren
do-next-register = nästa register
card-none = Här finns inget register och inget kort ännu. Läs in en fil på skärm 1.
card-only-one = Det finns bara ett kort.
card-reckoning = räknar …
card-which = register { $place } av { $count }
card-open = { $count ->
    [0] inget obesvarat
    [one] { $count } obesvarad
   *[other] { $count } obesvarade
 }
card-records = { $count ->
    [one] { $count } post
   *[other] { $count } poster
 }
card-in-system = kort utan fil: { $system }
card-no-file = kort utan fil
card-kept = följer policyn
card-broken = { $count ->
    [one] bryter { $count } regel
   *[other] bryter { $count } regler
 }
card-held-until = { $count ->
    [one] { $count } bevaras, får raderas { $day }
   *[other] { $count } bevaras, tidigaste radering { $day }
 }
card-held-open = { $count } bevaras tills vidare
card-suggested = förslag: { $suggestion }
card-unanswered-yet = obesvarad
card-answer = Svar: { $answer }
card-suggestion = Förslag ({ $place } av { $count }): { $answer }
card-choice = Val { $place } av { $count }: { $answer }
card-choices = { $count ->
    [one] l visar ett svar att godta.
   *[other] h och l bläddrar bland { $count } svar att godta.
 }
card-edit = e: { $form }
card-edit-fields = e: välj för varje fält om det behövs, hur mycket av det, eller inte.
card-owner = ägare: { $owner }
card-field-period = Fältet { $field }: { $period } (står i filen)
card-running = Relationen löper när { $condition } (står i filen)
card-extends = Förlänger: { $registers } (står i filen)
card-extends-told = Personen fick veta det { $day }, { $place }
card-review-only = b: granskad i dag.
card-exception-hint = Skriv grunden, och bakom ett semikolon undantaget för känsliga uppgifter: avtal; 9.2.b
needs-hint = h och l väljer för fältet under markören; * är ett förslag som inte är besvarat. Enter använder svaren, och Ctrl+S sparar dem sedan.
needs-whole = behövs
needs-not = behövs inte
do-next-question = nästa fråga
card-more = { $count ->
    [one] PgDn: { $count } rad till
   *[other] PgDn: { $count } rader till
 }
card-open-fields = { $count ->
    [one] Obesvarat fält: { $fields }
   *[other] Obesvarade fält: { $fields }
 }
card-unneeded-fields = Behövs inte: { $fields }
card-access-since = sedan { $day }
card-access-reviewed = granskad { $day }
card-access-reviewed-by = granskad { $day } av { $by }
card-access-never = aldrig granskad
card-access-stale = dags att granska
card-review-all = b: granskad i dag, för alla; h och l väljer en i taget.
card-review-one = b: granskad i dag, för { $who }; h och l väljer vem.
card-hold-day = { $basis }: { $count ->
    [one] { $count } post bevaras och får raderas tidigast { $first }.
   *[other] { $count } poster bevaras och får raderas tidigast { $first }.
 }
card-hold-days = { $basis }: { $count } poster bevaras; den första får raderas tidigast { $first }, den sista { $last }.
card-hold-first = { $basis }: { $count } poster bevaras; den första får raderas tidigast { $first }, andra bevaras tills vidare.
card-hold-open = { $basis }: { $count ->
    [one] { $count } post bevaras tills vidare.
   *[other] { $count } poster bevaras tills vidare.
 }
card-hold-none = { $basis }: bevarar ingen post i dag.
card-restricted = { $count ->
    [one] { $count } post är begränsad (art. 18): den lagras men används inte.
   *[other] { $count } poster är begränsade (art. 18): de lagras men används inte.
 }
card-as-before = Svaret är som förut.
card-step-answer = svaret på ”{ $question }”
card-step-review = granskningen av åtkomst
card-answered = ”{ $question }” är besvarad. Ctrl+S sparar policyn.
card-unanswered = ”{ $question }” är obesvarad igen. Ctrl+S sparar policyn.
card-undone = Ångrade i { $register }: { $what }
card-redone = Gjorde om i { $register }: { $what }
card-nothing-to-undo = Det finns inget osparat svar att ångra.
card-nothing-to-redo = Det finns inget svar att göra om.
card-open-already = Frågan är obesvarad.
card-no-access-here = Åtkomst granskas på frågan ”Vilka ser det?”, när den har ett svar.
card-without-file = Kortet har ingen fil: frågorna går bara att skriva ut för ett inläst register.
card-page-written = { $file } är skriven, utan personuppgifter: skicka den till den som svarar för registret.
line-ask-owner = Frågor till fil
line-ask-owner-hint = kortets frågor och registrets fält, utan personuppgifter, att skicka till den som svarar för registret
status-policy = { $kind ->
    [besides] utöver de åtta frågorna
   *[question] fråga { $place } av 8
 } · policyn är sparad
status-policy-changed = { $kind ->
    [besides] utöver de åtta frågorna
   *[question] fråga { $place } av 8
 } · { $count ->
    [one] { $count } ändring, ej sparad
   *[other] { $count } ändringar, ej sparade
 }
policy-saved = { $count ->
    [one] Policyn är sparad: { $count } kort.
   *[other] Policyn är sparad: { $count } kort.
 }
policy-not-saved = Policyn är inte sparad; ändringarna står kvar.
policy-save-title = Spara policyn?
policy-save-note = Inget raderas när du sparar: policyn säger vad som får raderas och vad som bevaras.
policy-change-what = Poster som
policy-change-now = Nu
policy-change-then = Sedan
policy-change-more = { $count ->
    [one] { $count } rad till (j)
   *[other] { $count } rader till (j)
 }
policy-change-held = bevaras
policy-change-overdue = är förfallna
policy-change-no-date = saknar datum
policy-change-unneeded-field = har mer än som behövs
policy-change-full-personnummer = har hela personnumret
policy-change-special-category = känslig utan undantag
policy-change-consent-not-active = saknar aktivt samtycke
policy-change-consent-expired = samtycke som gått ut
policy-change-not-informed = ej informerade
policy-change-hold-ended = behöver inte bevaras mer
access-months = { $count ->
    [one] { $count } månad
   *[other] { $count } månader
 }
access-days = { $count ->
    [one] { $count } dag
   *[other] { $count } dagar
 }
access-years = { $count } år

## Skärm 4
screen-proposals = Gallring
do-go-proposals = gallring
about-go-proposals = till skärm 4, Gallring: frågor först, sedan förslag
do-dismiss = granskad, behålls
do-other-part = ruta
do-plan-it = planera
do-answer-card = svara
do-step-up = längre
about-step-up = gränsen en månad längre
do-step-down = kortare
about-step-down = gränsen en månad kortare
heading-rule = Regel
heading-register-field = Register · fält
heading-effect = Effekt
effect-delete = radera
effect-truncate = → { $how }
kind-nice-to-have = Bra att ha
kind-overdue = Lagringstid slut
kind-consent-not-active = Inget samtycke
kind-consent-expired = Samtycke utgånget
kind-unneeded-field = Fält utan behov
kind-full-personnummer = Helt personnummer
kind-special-category = Känslig uppgift
kind-no-date = Saknar datum
kind-duplicate = Dubblett
kind-objected = Har invänt
kind-suppressed-returned = På spärrlistan
limit-years = { $years } år
limit-months = { $months } mån
limit-years-months = { $years } år { $months } mån
limit-days = { $days ->
    [one] { $days } dag
   *[other] { $days } dagar
 }
limit-months-days = { $months } mån { $days ->
    [one] { $days } dag
   *[other] { $days } dagar
 }
proposals-why = Varför finns registret? · bra att ha · vet inte
proposals-why-long = Varför finns registret? · bra att ha, föreslå radering · vet inte, fråga ägaren
proposals-counted = { $question } ({ $count })
proposals-more-questions = { $count ->
    [one] +1 fråga
   *[other] +{ $count } frågor
 }
proposals-unanswered = Obesvarat: { $list }
proposals-answer-first = En fråga raderar inget. Svara först, eller flytta gränsen med + och - för ett engångsbeslut.
proposals-no-limit = Här finns ingen gräns att flytta.
proposals-nothing-to-move = I det som visas under listan finns inget att flytta.
proposals-no-values = Förslaget gäller inget enskilt fält.
proposals-dismissed-below = granskade, behålls
proposals-dismissed-why = granskad, behålls: { $why }
proposals-dismissed-first = Förslaget är granskat och behålls. b tar fram det igen.
proposals-dismissed = Granskat, behålls: förslaget görs inte igen. b tar fram det.
proposals-not-dismissed = Förslaget står kvar.
proposals-staged-before = Det som förslaget gäller ligger redan i planen.
proposals-held = { $count ->
    [one] { $count } post bevaras t.o.m. { $until } ({ $by })
   *[other] { $count } poster bevaras, den sista t.o.m. { $until } ({ $by })
 }
proposals-held-open = { $count ->
    [one] { $count } post bevaras tills vidare ({ $by })
   *[other] { $count } poster bevaras, någon tills vidare ({ $by })
 }
proposals-older = äldre än { $limit }
proposals-older-reason = Äldre än { $limit }: engångsbeslut, inte policyns gräns
proposals-one-off = { $count ->
    [one] { $count } post äldre än { $limit } läggs i planen
   *[other] { $count } poster äldre än { $limit } läggs i planen
 } som ett engångsbeslut. Loggen visar skälet och ditt namn.{ $held ->
    [0] {""}
    [one] {" "}1 post bevaras och lämnas kvar.
   *[other] {" "}{ $held } poster bevaras och lämnas kvar.
 }
proposals-stage-title = Planera förslaget
proposals-dismiss-title = Granskad, behålls
proposals-dismiss = { $register }: { $count ->
    [one] { $count } post
   *[other] { $count } poster
 } behålls. Förslaget görs inte igen förrän b eller gallra propose --restore tar fram det.
proposals-dismiss-why = Skäl (står kvar vid förslaget):
proposals-dismiss-note = Skriv inga namn, nummer eller adresser i skälet. Inget bevarandekrav: posterna kan ändå planeras för hand.
proposals-dismiss-reason = Granskad, behålls
values-title-proposal = Värdena i fältet { $field }
ages-title = Poster per år { $from ->
    [end] sedan relationens slut
    [collected] sedan insamlingen
    [field] sedan datumet i fältet
   *[life] sedan senaste livstecken
 }
ages-legend = { $goes } gallras  { $held } bevaras  { $stays } behålls
ages-years = { $years } år
ages-years-or-more = { $years }+ år
ages-limit = Gräns { $limit }
ages-limit-movable = Gräns  - { $limit } +
ages-decided = enligt policyn
ages-undecided = riktmärke, ej beslutat
ages-moved = { $decided ->
    [yes] policyn säger { $limit }
   *[no] riktmärket är { $limit }
 }
ages-own-times = { $count ->
    [one] en relation har egen tid i policyn
   *[other] { $count } relationer har egna tider i policyn
 }
ages-cut = Vid { $limit }: { $goes } gallras ({ $percent }), { $stays } behålls, varav { $held } bevaras
ages-other = Vid { $limit }: { $goes } ({ $difference })
ages-all = Alla { $count } poster föreslås, { $held } behålls
ages-others = { $undated } utan datum gallras aldrig av ålder · { $running } med löpande relation
ages-others-apart = { $undated } utan datum · { $running } löper · { $apart } granskade eller till spärrlistan: tas inte
ground-question-title = Frågor om { $register }
ground-question = Inget raderas för att ett svar saknas. Innan frågorna är besvarade föreslår gallra varken registret eller något fält för radering.
ground-question-why = Svara med ändamålet. Bra att ha: då föreslås hela registret för radering. Vet inte: fråga den som äger registret.
ground-question-how = Enter öppnar registerkortet på skärm 9, med ett förslag till varje svar. E där skriver en sida till ägaren, utan personuppgifter.
ground-reason = Skäl: { $reason }
ground-count = { $count ->
    [one] Det gäller { $count } post i { $register }; bevarade och redan planerade är inte med.
   *[other] Det gäller { $count } poster i { $register }; bevarade och redan planerade är inte med.
 }
ground-held = Bevaras: { $held }
ground-decided = Förslaget vilar på svar i policyn.
ground-undecided = Förslaget vilar på ett riktmärke som ingen har beslutat.
ground-twin = gallra stage proposal { $proposal }
ground-nice-to-have = Registret är besvarat som bra att ha: inget ändamål behöver det. Uppgifter utan ändamål får inte sparas (art. 5.1 b och e).
ground-overdue = Lagringstiden i policyn är slut för posterna. Uppgifter får inte sparas längre än ändamålet kräver (art. 5.1 e). Diagrammet visar vad en annan gräns skulle ta.
ground-overdue-field = Fältets egen lagringstid är slut, fast posten får vara kvar. Värdena ersätts med mindre eller töms (art. 5.1 c och e).
ground-consent-not-active = Samtycke är registrets grund, och posterna har inget aktivt och styrkt samtycke. Tyst eller förkryssat räknas inte (art. 4.11 och 7.1).
ground-consent-expired = Samtycket är registrets grund och har gått ut. Fråga igen vid nästa köp eller besök, eller gallra.
ground-unneeded-field = Inget ändamål behöver fältet, eller så mycket av det (art. 5.1 c). Före och efter visas under listan.
ground-full-personnummer = Alla tio siffror behövs sällan. Personnummer får behandlas när det är klart motiverat (dataskyddslagen 3 kap. 10 §).
ground-special-category = Fältet avslöjar känsliga uppgifter, och kortet anger varken undantag i art. 9 eller stöd för art. 10.
ground-no-date = Posterna har inget datum att räkna lagringstiden från. De tas aldrig av en gräns; därför är de ett eget förslag.
ground-duplicate = Samma nyckel finns i flera poster. Den med det senaste livstecknet behålls (art. 5.1 d).
ground-objected = Personerna har invänt eller återkallat sitt samtycke. Posten raderas och adressen stannar på spärrlistan, så att nästa inläsning inte tar med dem (art. 21).
ground-suppressed-returned = Adressen står på spärrlistan, men personen är inläst på nytt. Invändningen gäller fortfarande (art. 21).
cli-propose-ages = Visa registrets poster per år, och vad en gräns skulle ta
cli-propose-limit = Bara den gränsen, till exempel P30M
cli-stage-delete-older-than = Poster äldre än en gräns, till exempel P30M: ett engångsbeslut
column-bar = år
column-limit = gräns
column-goes = gallras
column-stays = behålls
column-goes_held = bevaras vid gränsen
column-reviewed = granskade
ages-bar-running = löpande relation
ages-bar-undated = utan datum
no-such-period = ”{ $text }” är ingen tid enligt ISO 8601.
stage-older-none = Ingen post är äldre än { $limit } och fri att radera.

## Skärmen: läsa in en fil
screen-wizard = Läsa in
screen-tasks = Att göra
header-wizard = inläsning
wizard-title = Läs in register
wizard-step-file = Fil
wizard-step-reading = Tolkning
wizard-step-fields = Fält
wizard-step-check = Kontroll
wizard-step-received = Inläst
wizard-folder = Mapp
wizard-looking = letar fil …
wizard-shows-tables = { $count ->
    [0] bara tabeller
    [one] bara tabeller, 1 annan dold
   *[other] bara tabeller, { $count } andra dolda
 }
wizard-shows-all = alla filer
wizard-shows-found = hittade i mappen och dess undermappar
wizard-name = Namn
wizard-size = Storlek
wizard-changed = Ändrad
wizard-look = Ser ut som
wizard-above = mappen ovanför
wizard-is-folder = mapp
wizard-is-other = ingen tabell
wizard-no-table-here = Ingen fil här ser ut som en tabell.
wizard-places = Platser:
wizard-drag = Dra hit en fil, klistra in en sökväg eller tryck e för att skriva den. gallra ändrar aldrig filen.
wizard-found = { $count ->
    [one] 1 fil ser ut som ett register.
   *[other] { $count } filer ser ut som register.
 }
wizard-found-none = Ingen fil i mappen eller dess undermappar ser ut som ett register med personuppgifter.
glance-text = text
glance-xlsx = Excel
glance-xls = Excel (xls)
glance-ods = ODS
glance-json = JSON
glance-sqlite = SQLite
glance-zip = ZIP-arkiv
glance-gzip = gzip
wizard-reading = läser
wizard-file-facts = { $format } · { $size } · { $records } poster · { $fields } fält
wizard-part-table = Tabell
wizard-part-encoding = Teckenkodning
wizard-part-delimiter = Avgränsare
wizard-part-quote = Textavgränsare
wizard-part-escape = Inuti text
wizard-part-header = Rubrikrader
wizard-part-skip = Rader före tabellen
wizard-part-after = Rader efter tabellen
wizard-semicolon = semikolon
wizard-comma = komma
wizard-tab = tabb
wizard-pipe = lodstreck
wizard-blank = blanksteg
wizard-no-quote = ingen
wizard-doubled = dubblerad
wizard-backslash = efter omvänt snedstreck
wizard-said = angivet av dig
wizard-taken = [x] tas med
wizard-not-taken = [ ] tas inte med
wizard-table-place = { $place } av { $count }, { $taken } tas med
wizard-reason-none = Så står det i filen.
wizard-uneven = Rader med fel antal fält: { $count } (den första är post { $first }). De behålls som de är.
wizard-preview = De första posterna, lästa så
wizard-hint-table = Välj tabell med h och l.
wizard-hint-encoding = En av { $names }; tomt låter gallra avgöra
wizard-hint-delimiter = Ett till åtta tecken, eller tab, space, semicolon, comma, pipe; tomt låter gallra avgöra
wizard-hint-quote = Ett tecken, eller none för ingen; tomt låter gallra avgöra
wizard-hint-escape = doubled eller backslash; tomt låter gallra avgöra
wizard-hint-header = Ett antal, 0 för ingen; tomt låter gallra avgöra
wizard-hint-skip = Ett antal rader; tomt låter gallra avgöra
wizard-not-a-value = Det kan det inte vara.
wizard-field = Fält
wizard-sample = Exempel
wizard-kind = Tolkas som
wizard-role = Roll
wizard-sure = Hur säkert
wizard-by-you = av dig
wizard-samples = Exempel
wizard-counting = räknar posterna …
wizard-filled = Ifyllt i { $filled } av { $rows } poster. Inget fynd.
wizard-filled-found = Ifyllt i { $filled } av { $rows } poster. Fynd: { $found }
field-title = Vad är { $field }?
field-note = Ditt svar gäller även när filen läses in på nytt.
field-order = Datumens ordning
field-corrected = Fältet ”{ $field }” är vad du säger. Fynd och poäng följer.
date-order-by-values = efter värdena
date-order-ymd = år, månad, dag
date-order-dmy = dag, månad, år
date-order-mdy = månad, dag, år
doubt-day-month = Datumen i ”{ $field }” kan läsas på mer än ett sätt, och inget datum som undersöktes avgör vilket. De läses som { $order ->
    [ymd] år, månad, dag
    [mdy] månad, dag, år
   *[dmy] dag, månad, år
}. Rätta med --field "{ $field }=::{ $other }" när filen läses in, eller med e på skärm 3.
doubt-mixed-order = Datumen i ”{ $field }” är skrivna i olika ordning: en del kan bara läsas i den ena, en del bara i den andra. De läses som { $order ->
    [ymd] år, månad, dag
    [mdy] månad, dag, år
   *[dmy] dag, månad, år
}; de som inte kan läsas så räknas inte som datum, och några kan läsas som en annan dag. Rätta med --field "{ $field }=::{ $other }" när filen läses in, eller med e på skärm 3.
doubt-day-month-here = Osäkert: datumen kan läsas på mer än ett sätt, och inget avgör vilket. De läses som { $order ->
    [ymd] år, månad, dag
    [mdy] månad, dag, år
   *[dmy] dag, månad, år
}; e rättar.
doubt-mixed-order-here = Osäkert: datumen är skrivna i olika ordning. De läses som { $order ->
    [ymd] år, månad, dag
    [mdy] månad, dag, år
   *[dmy] dag, månad, år
}; e rättar.
order-of-no-dates = Fältet ”{ $field }” tolkas inte som datum, så dess datum har ingen ordning.
order-of-no-dates-hint = Säg också att det är datum: --field NAMN=date::dmy
wizard-becomes = Blir register
wizard-new-register = (nytt register)
wizard-refresh = { $count ->
    [one] (finns, 1 post: uppdateras)
   *[other] (finns, { $count } poster: uppdateras)
 }
wizard-inexact-refused = poster som inte kan skrivas tillbaka exakt: läs inte in filen
wizard-inexact-taken = poster som inte kan skrivas tillbaka exakt: läs in dem ändå
wizard-found-in-it = Fynd: { $found }
wizard-found-nothing = Fynd: inga.
wizard-around = Rader före tabellen: { $before }, efter den: { $after }. De är inga poster, sparas till exporten och gallras inte.
wizard-unsure = { $count ->
    [one] 1 fält är osäkert tolkat
   *[other] { $count } fält är osäkert tolkade
 }: { $fields }. Rätta i steg 3 med e.
wizard-no-life = Inget fält säger när personen senast hördes av: välj roll för ett datum i steg 3 med e.
wizard-no-date = Inget fält säger när personen senast hördes av, och filen har inget datum.
wizard-writes-to = Skrivs till arbetsboken { $workbench }. Filen ändras inte.
wizard-nothing-written = Inget är skrivet ännu. Enter läser in.
wizard-no-table-taken = Ingen tabell tas med.
wizard-amount = { $done } av { $total }
wizard-passed = { $seconds } s
wizard-how-to-stop = Esc eller Ctrl+C avbryter; då finns inget av registret kvar.
wizard-past-commit = Registret är inläst, och poängen räknas: det går inte att avbryta längre.
wizard-cancelled = Inläsningen avbröts. Inget är skrivet.
wizard-file-changed = { $file } har ändrats sedan den visades. Ingenting lästes in: se igenom den som den är nu.
import-step-recognise = känner igen fält
import-step-load = läser in poster
import-step-commit = slutför
import-step-score = räknar poäng
wizard-offer = { $count ->
    [one] 1 post { $what }. Lägg radering i planen med d.
   *[other] { $count } poster { $what }. Lägg radering i planen med d.
 }
wizard-offer-staged = { $count ->
    [one] 1 post { $what }: radering ligger i planen.
   *[other] { $count } poster { $what }: radering ligger i planen.
 }
wizard-offer-suppressed = står på spärrlistan
wizard-offer-returned = var raderade och är tillbaka med filen
wizard-offer-likely = är nya men äldre än den förra läsningen: troligen raderade förut
wizard-offer-gone = är borta ur filen och finns kvar här
wizard-reason-suppressed = har invänt, står på spärrlistan
wizard-reason-returned = redan raderad, kom tillbaka med filen
wizard-reason-likely = äldre än förra läsningen, troligen raderad förut
wizard-next-offers = Enter visar posterna. Esc är klar: det som inte läggs i planen behålls.
wizard-next-open = Enter öppnar registret.
wizard-nothing-beside = Det finns inget åt sidan här.
wizard-nothing-here = Det finns inget att göra här ännu.
wizard-nothing-to-type = Här finns inget att ändra.
wizard-only-files = Det går bara där en fil väljs.
wizard-all-shown = Alla filer visas redan; f visar bara tabeller.
wizard-still-looking = Letar fortfarande efter register: vänta, eller avbryt med Esc.
wizard-tables-shown = Bara tabeller visas redan.
wizard-one-table = Filen har bara en tabell.
wizard-offer-taken = Det ligger redan i planen.
wizard-no-offer = Det finns inget att lägga i planen här.
status-wizard-folder = { $count ->
    [one] 1 fil
   *[other] { $count } filer
 }
status-wizard-files = fil { $place } av { $count }
status-wizard-reading = inget är skrivet ännu
status-wizard-fields = fält { $place } av { $count } · inget är skrivet ännu
status-wizard-check = inget är skrivet ännu
status-wizard-received = filen är orörd
line-register-name = Registrets namn
line-register-name-hint = bokstäver, siffror, _ och -; tomt tar filens namn
line-keys = Nyckellista till mapp
line-keys-hint = mappen skapas om den saknas; bara du kan läsa listan
do-next-step = nästa steg
do-step-back = föregående
do-leave-wizard = lämna
do-load = läs in
do-stop = avbryt
do-finish = klar
do-records = visa posterna
do-open-register = öppna registret
do-type-path = skriv sökväg
do-type-value = ändra
do-correct = rätta
do-rename = byt namn
do-take = ta med
do-next-place = nästa plats
do-to-preview = till posterna
do-to-parts = till tolkningen
do-next-table = nästa tabell
do-find-below = leta djupare
do-all-files = alla filer
do-only-tables = bara tabeller
key-kind-role = tolkning, roll
key-kind-role-order = tolkning, roll, ordning
key-answer = svara
key-question-before = föregående fråga
key-leave-open = lämna obesvarad
key-time-start = tid, start
key-months = månader

## Skärmen: de tre frågorna
question-title = Tre frågor om { $register }
question-title-more = Tre frågor om { $register } ({ $left } register till)
question-about = Vilka handlar det om?
question-why = Varför finns den?
question-how-long = Hur länge behövs den?
question-why-hint = Skriv ändamålet, eller: bara bra att ha
question-open = obesvarad
question-note = Svaren skrivs i policyn. Det som lämnas obesvarat blir en fråga, aldrig ett förslag att radera.
question-no-time = välj en tid
question-months = { $months ->
    [one] 1 månad
   *[other] { $months } månader
 }
question-years = { $years } år
question-from-life = räknat från det senaste livstecknet
question-from-end = räknat från att relationen tog slut
question-from-collected = räknat från att uppgifterna samlades in
question-from-field = räknat från { $field }
questions-written = Svaren står i policyn.
subjects-customers = kunder
subjects-prospects = prospekt
subjects-service = användare av en tjänst
subjects-employees = anställda
subjects-suppliers = leverantörer
subjects-members = medlemmar
subjects-other = andra

## Skärmen: att göra utanför arbetsboken
tasks-title = Att göra utanför arbetsboken
tasks-what = Uppgift
tasks-count = Antal
tasks-due = Senast
tasks-overdue = { $day }, försenad
tasks-since = sedan { $day }
tasks-kept = Uppgiften står kvar i listan.
tasks-none = Inget återstår att göra.
status-tasks = uppgift { $place } av { $count }
task-short-source-stands = källfilen har kvar allt
task-short-source-former = tidigare källfil har kvar allt
task-short-source-missing = källfilen hittas inte
task-short-delete-in-source = radera i källsystemet
task-short-delete-list = radera listan
task-short-delete-keys = radera nyckellistan
choice-replace = ersätt den
choice-keys = radera nycklarna i källsystemet
choice-done = klart, gjort
choice-remind = påminn
do-task = gör det valda
do-go-tasks = att göra
about-go-tasks = det som återstår utanför arbetsboken: källfiler, nycklar, listor
registers-tasks = { $count ->
    [one] Utanför arbetsboken: 1 sak att göra
   *[other] Utanför arbetsboken: { $count } saker att göra
 } (T)
registers-tasks-short = { $count } att göra (T)
registers-tasks-overdue = { $count ->
    [one] Utanför arbetsboken: 1 sak att göra, { $overdue } försenad
   *[other] Utanför arbetsboken: { $count } saker att göra, { $overdue } försenade
 } (T)
keys-none-hint = Rätta fältets roll till subject_key eller email_key och läs in filen på nytt.
keys-no-gone = Ingen post har raderats ur ”{ $register }”: källsystemet har inget att radera.
cli-tasks-keys = Skriv nycklarna för de raderade posterna, att radera i källsystemet
cli-tasks-keys-task = Uppgiftens nummer
cli-tasks-keys-folder = Mappen som listan skrivs till

## Vad ett fält innehåller
kind-personnummer = personnummer
kind-samordningsnummer = samordningsnummer
kind-organisation_number = organisationsnummer
kind-national_id = nationellt id-nummer
kind-first_name = förnamn
kind-last_name = efternamn
kind-name = namn
kind-street = gatuadress
kind-postal_code = postnummer
kind-city = ort
kind-country = land
kind-email = e-post
kind-phone = telefon
kind-birth_date = födelsedatum
kind-date = datum
kind-datetime = datum och tid
kind-amount = belopp
kind-integer = heltal
kind-boolean = ja eller nej
kind-free_text = fritext
kind-url = webbadress
kind-ip_address = IP-adress
kind-iban = IBAN
kind-card = kortnummer
kind-customer_id = kundnummer
kind-consent = samtycke
kind-consent_date = samtyckesdatum
kind-gender = kön
kind-behaviour = beteende
kind-unknown = okänt

## Vad ett fält är till för
role-subject_key = registrerads nyckel
role-email_key = e-postnyckel
role-last_activity = senaste aktivitet
role-purchase_date = köpdatum
role-consent_given = samtycke gavs
role-consent_how = hur samtycke gavs
role-consent_until = samtycke gäller till
role-consent_purpose = samtyckets ändamål
role-consent_withdrawn = samtycke återkallat
role-relation_end = relationens slut
role-valid_until = gäller till
role-registered = registrerad den
role-objection = invändning
role-deceased = avliden
role-informed = informerad
role-source = varifrån
role-note = anteckning
role-none = –
