# English. Each sentence is whole; the program groups digits.

## Errors
unknown-register = There is no register ”{ $name }” in the workbench.
cancelled = Cancelled. Nothing was changed.
not-built = This is not built yet.

## Workbench
workbench-answer-unexpected = The workbench holds something that gallra did not put there.
workbench-fault = Something went wrong in the workbench (code { $code }).
workbench-disk-full = The disk is full. Nothing was changed.
workbench-disk-full-hint = Make room on the disk that holds the workbench, and try again.
workbench-disk-error = The disk could not be read or written. Nothing was changed.
workbench-disk-error-hint = Check that the disk is connected and sound, and try again.
workbench-busy = Another program is using the workbench.
workbench-busy-hint = Close the other program, and try again.
workbench-no-permission = You may not read or write the workbench.
workbench-no-permission-hint = Check who owns the file and its folder.
workbench-damaged = The workbench is damaged.
workbench-damaged-hint = Take back the latest backup copy of the workbench.
workbench-not-sqlite = The file is not a workbench.
workbench-other-file-hint = Name another file. To bring a file of records into a workbench, use gallra import.
workbench-value-too-big = A value is larger than a workbench can hold.
workbench-no-memory = There is not enough memory.
workbench-is-a-link = { $path } is a symbolic link, and a workbench may not be one.
workbench-is-a-link-hint = Name the file that the link leads to.
workbench-is-a-folder = { $path } is a folder.
workbench-is-a-folder-hint = Name a file, such as workbench.gallra in that folder.
workbench-is-no-file = { $path } is not an ordinary file.
workbench-not-yours = { $path } belongs to another user.
workbench-not-yours-hint = Ask the owner, or make a workbench of your own.
workbench-mode-was-set = Others could read the workbench (mode { $mode }). Now only you can.
workbench-mode-stays = Others can read { $path }, and that could not be changed.
workbench-mode-stays-hint = Put the workbench on a disk that keeps permissions, such as your home folder.
workbench-folder-closed = The folder { $path } cannot be opened or made.
workbench-lock-unmade = The lock beside the workbench could not be made.
workbench-other-program = The file is a database of another program.
workbench-newer = The workbench was made by a newer gallra.
workbench-newer-hint = Install the latest gallra.
workbench-older = The workbench was made by an earlier gallra and must be opened once to be brought up to date.
workbench-older-hint = Open it without --read-only.
workbench-locked = Another gallra has the workbench open.
workbench-locked-hint = Close the other gallra, and try again.
workbench-opened-to-read = Another gallra has the workbench open. Here it can only be read.
workbench-read-only = The workbench is open to be read only. Nothing was changed.
unknown-field = There is no field ”{ $name }” in the register.
similar-names = Did you mean { $names }?
registers-hint = gallra registers shows what the workbench holds.
fields-hint = gallra fields shows the fields of a register.
import-name-taken = A register named { $taken } is there already. The new one is named { $name }.
import-same-file = The register { $register } came from the same file. It stays as it is, beside { $name }.
import-short-rows = { $count ->
    [one] { $count } row has fewer cells than the table has fields. What is missing stays missing.
   *[other] { $count } rows have fewer cells than the table has fields. What is missing stays missing.
 }
import-long-rows = { $count ->
    [one] { $count } row has more cells than the table has fields. The surplus is kept.
   *[other] { $count } rows have more cells than the table has fields. The surplus is kept.
 }
import-unreadable-cells = { $count ->
    [one] { $count } cell holds bytes that the encoding cannot read. They are kept as they are.
   *[other] { $count } cells hold bytes that the encoding cannot read. They are kept as they are.
 }
import-unclosed-quotes = { $count ->
    [one] { $count } cell begins with a quote that never closes.
   *[other] { $count } cells begin with a quote that never closes.
 }
import-inexact-records = { $count ->
    [one] { $count } record cannot be written back exactly as it came.
   *[other] { $count } records cannot be written back exactly as they came.
 }
import-too-many-records = The file holds more than four billion records, and a register cannot.
import-station-broke = The import stopped because of a fault in gallra. Nothing was changed.

## Reading files
read-directory = { $file } is a folder, not a file.
read-directory-hint = Name a file in it.
read-missing = There is no file { $file }.
read-missing-hint = Check the path and the file's name.
read-not-permitted = You may not read the file { $file }.
read-not-permitted-hint = Ask its owner for the right to read it, or for a copy.
read-unreadable = The file { $file } cannot be read: { $reason }
read-unreadable-hint = Check that its disk is connected, and try again.
read-empty = The file { $file } is empty.
read-empty-hint = Export the register again from the system that it comes from.
read-workbook = { $file } is a workbook (XLSX or ODS), which cannot be read yet.
read-save-as-csv-hint = Open it in the spreadsheet program and save it as CSV.
read-zip = { $file } is a ZIP archive, not a table.
read-zip-hint = Unpack it and name the file inside.
read-pdf = { $file } is a PDF, not a table.
read-sqlite = { $file } is a SQLite database, which cannot be read yet.
read-markup = { $file } is HTML or XML, not a table.
read-json = { $file } is JSON, which cannot be read yet.
read-binary = { $file } is not a table: it holds other things than text.
read-prose = { $file } is not a table: its lines do not divide into fields in one way.
read-delimited-hint = gallra reads text with a record a line and a delimiter between fields, such as CSV.
read-cell-limit = Line { $line } (byte { $offset }): a field is larger than { $mebibytes } MiB.
read-record-limit = Line { $line } (byte { $offset }): the record is larger than { $mebibytes } MiB.
read-unclosed-hint = A closing quote is probably missing before that line.
read-field-limit = Line { $line } (byte { $offset }): the record has more than { $most } fields.
read-field-limit-hint = Divide the table, or check the delimiter.
read-unprovable = Line { $line } (byte { $offset }): the record could not be written back exactly.
read-unprovable-hint = With --lossy the file is read all the same; the export is then not exact.
read-transcoding = The file's UTF-16 could not be rebuilt exactly.
read-dialect = Delimiter and quote must be two different ASCII characters and no line ends.
read-dialect-hint = Choose for instance a semicolon and a double quote.

## Conditions and selections
expression-empty = The condition is empty.
expression-too-long = The condition is too long: 2 MB at most.
expression-too-deep = The condition has too many parts inside each other.
expression-hint-too-deep = Write many values as name IN ('a', 'b', 'c').
expression-too-heavy = The condition took too long or too much memory and was stopped.
expression-hint-too-heavy = Write it simpler, with fewer functions inside each other.
expression-not-run = The condition could not be reckoned.
expression-hint-not-run = See whether a number gets too large or a pattern is incomplete.
expression-unexpected-character = This character has no place in a condition.
expression-unclosed-text = The text lacks its closing single quote.
expression-hint-unclosed-text = Text is written 'like this'; a quote inside it is written twice: 'O''Hara'.
expression-unclosed-name = The field name lacks its closing double quote.
expression-hint-unclosed-name = Field names with blanks are written "Last purchase".
expression-curly-quote = This is a typographic quote.
expression-hint-curly-quote = Write straight quotes: 'text' and "field name".
expression-comment = A condition may not hold comments.
expression-hint-comment = Remove the comment. Minus and minus are written apart: 5 - -3.
expression-semicolon = A semicolon may not stand in a condition.
expression-hint-semicolon = Write one condition; several are joined by AND or OR.
expression-parameter = Parameters such as ? and :name may not stand in a condition.
expression-hint-parameter = Write the value itself: text in single quotes, 'like this'.
expression-bracket-name = Field names are not written with brackets or backticks.
expression-hint-bracket-name = Put the name in double quotes: "Last purchase".
expression-blob = Plain bytes (x'…') cannot be compared with a field.
expression-select = SELECT may not stand in a condition.
expression-hint-select = Write the condition alone, such as till < '1900'. A field of that name is written "select".
expression-bad-number = This is not a whole number literal.
expression-leading-zero = A number that begins with 0 loses it.
expression-literal-arithmetic = This is arithmetic, not a date or a number: 1900-01-01 becomes 1898.
expression-hint-text = Put text, dates, telephone numbers and codes in single quotes: '070-1234567'.
expression-unknown-name = The register has no field of that name.
expression-hint-similar = Similar names: { $names }. Text is put in single quotes.
expression-hint-quote-text = Text is put in single quotes: 'like this'. The command fields shows the register's fields.
expression-unknown-derived = There is no derived name of that kind.
expression-hint-derived = Derived names: { $names }
expression-unknown-prefix = Only f or g may stand before the dot.
expression-hint-unknown-prefix = f.name is the register's field, g.age is what gallra reckons. A name with a dot in it is written "a.b".
expression-name-expected = A name is expected after the dot.
expression-ambiguous-name = Several fields have that name when case does not count.
expression-hint-ambiguous-name = Write the name exactly as the register does, in double quotes.
expression-unknown-function = That function may not stand in a condition.
expression-hint-functions = Functions: { $names }
expression-arguments = The function { $function } has a wrong number of values.
expression-raw-needs-field = raw takes a field and nothing else.
expression-hint-raw = Such as raw(postcode) = ''.
expression-date-modifier = A date cannot be moved like this.
expression-hint-date-modifier = Write it out: date('now', '-3 years', 'start of month').
expression-no-condition = This is no condition: it is neither true nor false.
expression-hint-no-condition = Compare a field with a value, such as till < '1900' or email IS NULL.
expression-no-field = This part names no field, so it is as true of every record.
expression-hint-no-field = Name a field or a derived name such as g.age. The whole register is chosen with --all.
expression-unclosed-parenthesis = The parenthesis is not closed.
expression-stray-parenthesis = This closing parenthesis has no opening one.
expression-hint-parentheses = See that each ( has its ).
expression-row-value = Several values in one parenthesis cannot be compared.
expression-value-expected = A value or a field is expected here.
expression-hint-value-expected = Such as till < '1900'. A field named like a keyword is written in double quotes.
expression-operator-expected = A comparison or a word such as AND is expected here.
expression-operator-refused = There is no such comparison here.
expression-hint-operators = Compare with = <> < <= > >= LIKE IN BETWEEN IS and join with AND OR NOT.
expression-keyword-expected = { $keyword } is expected here.
expression-list-expected = A list in parentheses is expected after IN.
expression-empty-list = The list is empty.
expression-hint-list = Such as city IN ('Kiruna', 'Boden').
expression-escape = One character is expected after ESCAPE: ESCAPE '!'.
expression-cast-type = CAST gives TEXT, INTEGER, REAL or NUMERIC.
expression-collation = COLLATE takes BINARY, NOCASE or RTRIM.
expression-no-number = What is compared is a number, but this text is none.
expression-hint-no-number = Write a number without quotes, or raw(field) for the cell as it came.
expression-no-date = What is compared is a date, but this value is none.
expression-hint-no-date = Write '2015', '2015-06' or '2015-06-30' in single quotes.
expression-unknown-code = { $name } cannot have that value.
expression-hint-codes = Values: { $codes }
expression-notice-two-meanings = ”{ $field }” is the register's own field here. What gallra reckons is written { $derived }.
expression-notice-empty = Empty fields are NULL here and never equal ''. Write IS NULL for empty and missing ones.
expression-notice-null = A comparison with NULL is never true. Write IS NULL or IS NOT NULL.
expression-notice-text-order = The field is text and compared character by character: '9' comes after '10'.
find-empty = There is nothing to find.
find-hint-empty = Write at least one character that is not a blank.
sort-no-field = The sorting names a field that the register does not have.
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
