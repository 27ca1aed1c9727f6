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
