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

## Plan
truncation-not-built = Truncating fields is not possible yet.
plan-not-readable = The plan in the workbench cannot be read.
plan-not-readable-hint = The file may be damaged. Open a copy of it, or import the source file again.
plan-read-only = The workbench is read-only. The plan is unchanged.
plan-no-such-item = There is no item { $item } in the plan.
plan-no-such-item-hint = gallra plan show lists the items' numbers.
plan-dropped = Item { $item } ({ $count ->
        [one] { $count } record
       *[other] { $count } records
    }) is out of the plan.
plan-reason-set = The reason of item { $item } is changed.
plan-undid-stage = Undid: { $count ->
        [one] { $count } record
       *[other] { $count } records
    } out of the plan.
plan-undid-drop = Undid: { $count ->
        [one] { $count } record
       *[other] { $count } records
    } back in the plan.
plan-undid-reason = Undid: the reason of item { $item } is as before.
plan-redid-stage = Redid: { $count ->
        [one] { $count } record
       *[other] { $count } records
    } back in the plan.
plan-redid-drop = Redid: { $count ->
        [one] { $count } record
       *[other] { $count } records
    } out of the plan.
plan-redid-reason = Redid: the reason of item { $item } is changed.
reason-empty = The reason is missing.
reason-empty-hint = Write why the records are culled, for example: inactive for five years.
reason-too-long = The reason is longer than { $most } characters.
reason-names-someone = The reason holds something that points at a person: a number or an address. The log must not.
reason-quotes-a-cell = The reason quotes a value of the register. The log must not hold it.
reason-names-someone-hint = Write what sort of data it is about instead of the data itself.

## Log
log-not-readable = The log's last line cannot be read.
log-line-not-readable = Line { $line } of the log cannot be read.
log-line-not-readable-hint = gallra log verify shows where the chain is broken.
log-file-not-readable = The log file cannot be read.
log-head-not-hex = The head must be 64 hexadecimal digits.
log-head-not-hex-hint = gallra log head prints it.
log-not-written = The log could not be written.
log-not-written-hint = See that the disk has space and that the folder may be written.

## Erasure
apply-not-writable = The workbench is read-only or open in another gallra. Nothing was changed.
apply-plan-changed = The plan is no longer the one that was confirmed. Nothing was changed.
apply-plan-changed-hint = Review the plan again and confirm it anew.
apply-no-space = The disk has { $free } MB free; rewriting the workbench needs { $needed } MB. Nothing was changed.
apply-no-space-hint = Free space on the disk where the workbench is.
apply-not-secure = The database did not take the settings for secure deletion. Nothing was changed.
apply-count-wrong = The number of records did not agree with the plan during deletion. Nothing was changed.
erase-reader-in-the-way = Another program is reading the workbench. The records are deleted, but the file is not rewritten yet.
erase-reader-in-the-way-hint = Close the other program. The next start of gallra finishes the erasure.
erase-not-finished = The records are deleted, but the file could not be rewritten: { $why }
erase-not-scanned = The rewritten file could not be read.
erase-side-file = A side file of the workbench is not empty.
apply-space-unknown = The free space of the disk cannot be read. Nothing was changed.
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
