# English. Each sentence is whole; the program groups digits.

## Errors
unknown-register = There is no register ”{ $name }” in the workbench.

## Reasons of the scores
age-passed = { $passed } of { $allowed } days = { $percent } % ({ $from ->
    [life] last sign of life
    [end] end of the relation
    [collected] collected
   *[field] counted from
  } { $start }, may be kept until { $last }{ $decided ->
    [no] ; benchmark, not decided
   *[yes] {""}
  })
age-overdue = { $passed } of { $allowed } days = 100 %, overdue for { $overdue ->
    [one] one day
   *[other] { $overdue } days
  } ({ $from ->
    [life] last sign of life
    [end] end of the relation
    [collected] collected
   *[field] counted from
  } { $start }, could be kept until { $last }{ $decided ->
    [no] ; benchmark, not decided
   *[yes] {""}
  })
age-nothing-allowed = No retention is allowed ({ $from ->
    [life] last sign of life
    [end] end of the relation
    [collected] collected
   *[field] counted from
  } { $start }{ $decided ->
    [no] ; benchmark, not decided
   *[yes] {""}
  })
age-not-begun = The retention has not begun ({ $from ->
    [life] last sign of life
    [end] end of the relation
    [collected] collected
   *[field] counted from
  } { $start }{ $decided ->
    [no] ; benchmark, not decided
   *[yes] {""}
  })
age-running = The relation is running: no retention is counted
age-no-date = { $from ->
    [life] No date shows a sign of life: the retention cannot be counted
    [end] There is no date for the end of the relation: the retention cannot be counted
    [collected] There is no date of collection: the retention cannot be counted
   *[field] The date that the retention counts from is missing
  }
relevance-recency = { $left } of { $allowed } days of the retention left, until { $last }
relevance-recency-running = The relation is running
relevance-recency-undated = No date: no sign of life can be shown
relevance-recency-lacking = The register has no field with a date that shows a sign of life
relevance-recency-nothing-allowed = No retention is allowed
relevance-recency-overdue = Overdue: could be kept until { $last }
relevance-relation = { $relation ->
    [running] Running relation
    [customer] Customer
    [service_user] Uses a service
    [prospect] Prospect inside the marketing window
    [not_applicable] No running relation
   *[lapsed] The relation is over
  }
relevance-consent = { $consent ->
    [active] Active consent
    [expired] The consent has expired
    [objected] Objected to marketing
    [withdrawn] The consent is withdrawn
    [silent] Silent consent (does not count)
    [pre_ticked] Pre-ticked box (does not count)
    [unproven] The consent cannot be proven (does not count)
    [not_needed] Consent is not needed
   *[none] No consent recorded
  }
relevance-consent-lacking = The register has no field for consent
relevance-activity = { $days ->
    [0] No sign of life in the last 24 months
    [one] A sign of life on one day in the last 24 months
   *[other] Signs of life on { $days } different days in the last 24 months
  }
relevance-activity-lacking = The register has no field that shows activity
relevance-reach = { $by ->
    [both] Can be reached by e-mail or telephone and at a complete address
    [contact] Can be reached by e-mail or telephone
    [address] Can be reached at a complete address
   *[none] Cannot be reached
  }
relevance-reach-lacking = The register has no field for e-mail, telephone or address
relevance-scaled = By the policy only { $available } of 100 points can be given: rescaled to 100
relevance-dead = The person has died
relevance-basis-missing = No lawful basis, neither valid consent nor a relation: at most { $most }
relevance-overdue = Overdue for { $days ->
    [one] one day
   *[other] { $days } days
  }: at most { $most }
sensitivity-heaviest = Holds: { $category }
sensitivity-may-reveal = May reveal: { $category }
sensitivity-further = And also: { $category }
sensitivity-nothing = No personal data found
category-political = political opinion
category-religion = religion or belief
category-union = trade-union membership
category-ethnic = ethnic origin
category-genetic = genetic data
category-biometric = biometric data
category-health = health
category-sex-life = sex life
category-orientation = sexual orientation
category-criminal = criminal offences
category-personnummer = personnummer
category-samordningsnummer = coordination number
category-organisationsnummer = organisation number
category-fodselsnummer = Norwegian fødselsnummer
category-cpr = Danish CPR number
category-hetu = Finnish identity code
category-iban = bank account (IBAN)
category-card = payment card
category-bankgiro = bankgiro
category-plusgiro = plusgiro
category-email = e-mail address
category-phone = telephone number
category-ip-address = IP address
category-registration-plate = registration plate
category-child = child under 13
category-protected = protected identity
category-behaviour = behaviour or location
category-name = name
category-address = address
category-birth-date = birth date
category-gender = sex
category-money = money
category-national-id = national identity number
