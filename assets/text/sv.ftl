# Svenska. Varje mening är hel; siffror grupperas av programmet.

## Fel
unknown-register = Registret ”{ $name }” finns inte i arbetsboken.
cancelled = Avbrutet. Ingenting är ändrat.
not-built = Detta är inte byggt ännu.

## Läsa filer
read-directory = { $file } är en mapp, inte en fil.
read-directory-hint = Ange en fil i mappen.
read-missing = Filen { $file } finns inte.
read-missing-hint = Kontrollera sökvägen och filnamnet.
read-not-permitted = Filen { $file } får inte läsas av dig.
read-not-permitted-hint = Be den som äger filen om läsrätt, eller kopiera den.
read-unreadable = Filen { $file } går inte att läsa: { $reason }
read-unreadable-hint = Kontrollera att disken är ansluten och försök igen.
read-empty = Filen { $file } är tom.
read-empty-hint = Exportera registret på nytt ur källsystemet.
read-workbook = { $file } är en arbetsbok (XLSX eller ODS); den kan ännu inte läsas.
read-save-as-csv-hint = Öppna den i kalkylprogrammet och spara den som CSV.
read-zip = { $file } är ett ZIP-arkiv, ingen tabell.
read-zip-hint = Packa upp arkivet och ange filen i det.
read-pdf = { $file } är en PDF, ingen tabell.
read-sqlite = { $file } är en SQLite-databas; den kan ännu inte läsas.
read-markup = { $file } är HTML eller XML, ingen tabell.
read-json = { $file } är JSON; den kan ännu inte läsas.
read-binary = { $file } är ingen tabell: den innehåller annat än text.
read-prose = { $file } är ingen tabell: raderna delas inte i fält på samma sätt.
read-delimited-hint = gallra läser text med en post per rad och skiljetecken mellan fälten, till exempel CSV.
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
