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
plan-dropped = Åtgärd { $item } ({ $count ->
        [one] { $count } post
       *[other] { $count } poster
    }) är ur planen.
plan-reason-set = Skälet till åtgärd { $item } är ändrat.
plan-undid-stage = Ångrade: { $count ->
        [one] { $count } post
       *[other] { $count } poster
    } ur planen.
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
unknown-field = Fältet ”{ $name }” finns inte i registret.
similar-names = Menade du { $names }?
registers-hint = gallra registers visar vad arbetsboken innehåller.
fields-hint = gallra fields visar ett registers fält.
import-name-taken = Det finns redan ett register som heter { $taken }. Det nya heter { $name }.
import-same-file = Registret { $register } kom från samma fil. Det är kvar som det är, bredvid { $name }.
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
import-inexact-records = { $count ->
    [one] { $count } post går inte att skriva tillbaka exakt som den kom.
   *[other] { $count } poster går inte att skriva tillbaka exakt som de kom.
 }
import-too-many-records = Filen har fler än fyra miljarder poster, och det rymmer inte ett register.
import-station-broke = Importen avbröts på grund av ett fel i gallra. Ingenting är ändrat.

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

## Poängens skäl
age-passed = { $passed } av { $allowed } dagar = { $percent } % ({ $from ->
    [life] senaste livstecken
    [end] relationens slut
    [collected] insamlad
   *[field] räknat från
  } { $start }, får sparas t.o.m. { $last }{ $decided ->
    [no] ; riktmärke, ej beslutat
   *[yes] {""}
  })
age-overdue = { $passed } av { $allowed } dagar = 100 %, förfallen sedan { $overdue ->
    [one] en dag
   *[other] { $overdue } dagar
  } ({ $from ->
    [life] senaste livstecken
    [end] relationens slut
    [collected] insamlad
   *[field] räknat från
  } { $start }, fick sparas t.o.m. { $last }{ $decided ->
    [no] ; riktmärke, ej beslutat
   *[yes] {""}
  })
age-nothing-allowed = Ingen lagringstid är tillåten ({ $from ->
    [life] senaste livstecken
    [end] relationens slut
    [collected] insamlad
   *[field] räknat från
  } { $start }{ $decided ->
    [no] ; riktmärke, ej beslutat
   *[yes] {""}
  })
age-not-begun = Lagringstiden har inte börjat ({ $from ->
    [life] senaste livstecken
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
