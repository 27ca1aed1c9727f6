# Svenska. Varje mening är hel; siffror grupperas av programmet.

## Fel
unknown-register = Registret ”{ $name }” finns inte i arbetsboken.
