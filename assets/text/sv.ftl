# Svenska. Varje mening är hel; siffror grupperas av programmet.

## Fel
unknown-register = Registret ”{ $name }” finns inte i arbetsboken.

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
