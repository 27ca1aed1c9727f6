# English. Each sentence is whole; the program groups digits.

## Errors
unknown-register = There is no register ”{ $name }” in the workbench.
cancelled = Cancelled. Nothing was changed.

## Workbench
workbench-answer-unexpected = The workbench holds something that gallra did not put there.
workbench-fault = Something went wrong in the workbench (code { $code }).
workbench-disk-full = The disk is full. Nothing was changed.
workbench-disk-full-hint = Make room on the disk that holds the workbench, and try again.
workbench-disk-error = The disk could not be read or written. Nothing was changed.
workbench-disk-error-hint = Check that the disk is connected, sound and not full, and try again.
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
truncate-no-operator = ”{ $operator }” is no way to minimise.
truncate-operator-number = ”{ $operator }” needs a whole number from 1 after a colon, for example { $operator }:10.
truncate-operators = The ways are: { $operators }
suppress-no-address = The field “{ $field }” holds neither e-mail addresses nor telephone numbers: the suppression list cannot know anyone by it.
suppress-no-address-hint = These fields do: { $fields }
suppress-no-address-at-all = No field of the register does. If a field has the wrong kind, correct it on the fields screen.
truncate-nothing-read = No value in the field ”{ $field }” can be read the way { $operator } reads.
truncate-nothing-read-hint = For this field these are suited: { $operators }
key-not-made = The key file { $file } could not be made.
key-not-made-hint = See that its folder exists and may be written.
key-not-readable = The key file { $file } cannot be read.
key-not-readable-hint = Bring it back from a backup. Without it earlier pseudonyms and suppressions cannot be compared.
key-gone = The key of the pseudonyms or of the suppression list is gone.
key-gone-hint = Bring the key file back from a backup, or take the item out of the plan.
key-no-chance = The system gave no random numbers for a key.
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
plan-undid-stage-field = Undone: { $field } → { $how } in { $count ->
        [one] { $count } record
       *[other] { $count } records
    }, out of the plan.
plan-undid-drop-field = Undone: { $field } → { $how } in { $count ->
        [one] { $count } record
       *[other] { $count } records
    }, in the plan again.
plan-redid-stage-field = Redone: { $field } → { $how } in { $count ->
        [one] { $count } record
       *[other] { $count } records
    }, in the plan again.
plan-redid-drop-field = Redone: { $field } → { $how } in { $count ->
        [one] { $count } record
       *[other] { $count } records
    }, out of the plan.
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
reason-names-a-person = The reason names a person who is in the register.
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
workbench-replaced = The workbench was removed or replaced while it was open. Nothing is changed.
workbench-replaced-hint = Leave gallra, put the right file back and open it again.
unknown-field = There is no field ”{ $name }” in the register.
similar-names = Did you mean { $names }?
registers-hint = gallra registers shows what the workbench holds.
fields-hint = gallra fields shows the fields of a register.
import-name-taken = A register named { $taken } is there already. The new one is named { $name }.
screen-file-not-made = The file { $file } could not be made.
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
import-mended-records = { $count ->
    [one] 1 record has quotes in the wrong place; it was read so that it has a value for each field.
   *[other] { $count } records have quotes in the wrong place; they were read so that they have a value for each field.
}
import-headers-again = { $count ->
    [one] 1 record is the header once more: another table probably begins there. It is kept as a record.
   *[other] { $count } records are the header once more: other tables probably begin there. They are kept as records.
}
import-preamble = { $count ->
    [one] 1 line before the table is no record. It is kept for the export and is not culled: if it holds personal data, take it out of the file and import again.
   *[other] { $count } lines before the table are no records. They are kept for the export and are not culled: if they hold personal data, take them out of the file and import again.
}
reading-field-hint = It is written NAME=KIND:ROLE:ORDER, and what is left empty stays as recognised: number=customer_id:subject_key, born=birth_date::dmy. Kinds: { $kinds }. Roles: { $roles }. Order of dates: { $orders }.
read-too-few-lines = The file has only { $lines } lines: no record would be left.
read-too-few-lines-hint = Correct --skip or --header-rows.
import-parts-beyond = The archive holds { $count } files; the first { $most } are read. Another is read by its name: --table NAME.
import-footnotes = { $count ->
    [one] 1 line after the last record is no record. It is kept for the export and is not culled.
   *[other] { $count } lines after the last record are no records. They are kept for the export and are not culled.
}
import-inexact-records = { $count ->
    [one] { $count } record cannot be written back exactly as it came.
   *[other] { $count } records cannot be written back exactly as they came.
 }
import-too-many-records = The file holds more than four billion records, and a register cannot.
import-station-broke = The import stopped because of a fault in gallra. Nothing was changed.
refresh-done = ”{ $register }” is up to date: { $new } new, { $changed } changed, { $gone } gone from the file.
refresh-unstaged = { $count ->
    [one] 1 staged record changed in the file and left the plan.
   *[other] { $count } staged records changed in the file and left the plan.
}
refresh-gone = { $count ->
    [one] 1 record is gone from the file and stays here. With --stage-gone its deletion is staged.
   *[other] { $count } records are gone from the file and stay here. With --stage-gone their deletion is staged.
}
refresh-gone-reason = gone from the source file
refresh-gone-staged = { $count ->
    [one] In the plan: delete 1 record that is gone from the file.
   *[other] In the plan: delete { $count } records that are gone from the file.
}
refresh-returned = { $count ->
    [one] 1 record had been deleted and is back with the file. With --stage-returned its deletion is staged.
   *[other] { $count } records had been deleted and are back with the file. With --stage-returned their deletion is staged.
}
refresh-returned-staged = { $count ->
    [one] In the plan: delete 1 record that is back with the file.
   *[other] In the plan: delete { $count } records that are back with the file.
}
refresh-likely = { $count ->
    [one] 1 new record is older than the last reading: it had probably been deleted and is back with the file. With --stage-returned its deletion is staged.
   *[other] { $count } new records are older than the last reading: they had probably been deleted and are back with the file. With --stage-returned their deletion is staged.
}
refresh-likely-staged = { $count ->
    [one] In the plan: delete 1 new record that is older than the last reading.
   *[other] In the plan: delete { $count } new records that are older than the last reading.
}
refresh-minimised = { $count ->
    [one] The field { $fields } was minimised here. The file may have its whole values again: look, and minimise them in the source too.
   *[other] The fields { $fields } were minimised here. The file may have their whole values again: look, and minimise them in the source too.
}
refresh-lacks = The file lacks fields that ”{ $register }” has: { $fields }.
refresh-lacks-hint = Import it under another name with --register.
inspect-records = { $count ->
    [one] 1 record
   *[other] { $count } records
}
inspect-fields = { $count ->
    [one] 1 field
   *[other] { $count } fields
}
inspect-other = { $file }: { $format }; { $records }, { $fields }.
import-part-left-out = The table { $part } is left out:
import-own-workbench = This file is the workbench itself.
import-own-workbench-hint = Name a file of records.

## Reading files
folder-unread = The folder { $folder } cannot be read.
folder-unread-hint = See that it is there and that you may read it.
read-directory = { $file } is a folder, not a file.
read-directory-hint = Name a file in it.
read-no-file = { $file } is a pipe or a device, not a file.
read-no-file-hint = Write what comes from it to a file first, and delete that when it has been read in.
read-missing = There is no file { $file }.
read-missing-hint = Check the path and the file's name.
read-not-permitted = You may not read the file { $file }.
read-not-permitted-hint = Ask its owner for the right to read it, or for a copy.
read-unreadable = The file { $file } cannot be read: { $reason }
read-unreadable-hint = Check that its disk is connected, and try again.
read-loop = { $file } is a link that leads back to itself.
read-loop-hint = Name the file itself.
read-empty = The file { $file } is empty.
read-empty-hint = Export the register again from the system that it comes from.
read-workbook = { $file } is a binary workbook (XLSB), which cannot be read.
read-save-as-csv-hint = Open it in the spreadsheet program and save it as XLSX.
read-unfolds = { $file } unfolds to far more than it takes on the disk, and is not read.
read-unfolds-hint = If it is honest, unpack it by hand first.
read-archive-broken = The archive { $file } is damaged or cut off.
read-cut-off = The file { $file } is cut off: its end is missing.
read-again-hint = Fetch the file again, or ask for a new copy.
read-workbook-broken = The workbook { $file } cannot be read.
read-workbook-broken-hint = Open it in the spreadsheet program and save it anew as XLSX.
read-locked = The workbook { $file } has a password.
read-locked-hint = Open it in the spreadsheet program and save it without one.
read-database-broken = The SQLite file { $file } cannot be read.
read-own-workbench = { $file } is a workbench of gallra, not a file of records.
read-own-workbench-hint = Open it with gallra { "--workbench" } FILE.
read-no-part = The file has no table or sheet { $part }.
read-no-part-hint = It has { $parts }.
read-one-part-hint = The file is one table: leave --table and --sheet out.
read-no-part-hint-more = It has { $parts } and { $more } more.
read-no-objects = { $file } is JSON without records.
read-no-objects-hint = gallra reads JSON objects: one a line, in a list, or as lists within one object.
read-json-broken = { $file } is no valid JSON.
read-json-broken-at = { $file } is no valid JSON (line { $line }, byte { $offset }).
read-json-long = Byte { $offset }: an object is larger than { $mebibytes } MiB.
read-too-wide = The table has more than { $most } fields.
read-too-wide-hint = Divide it into several tables.
read-sheet-too-wide = The sheet ”{ $sheet }” has { $count } columns; more than { $most } are not read.
read-utf-32 = { $file } is UTF-32, which gallra does not read.
read-utf-32-hint = Save it as UTF-8 in the program that it comes from.
read-folded-twice = { $file } holds a file that is packed once more.
read-folded-twice-hint = Unpack it once, and read what comes out.
evidence-sheet = The sheet { $sheet } has { $fields } fields.
evidence-table = The table { $table } has { $fields } fields.
evidence-json = { $count } JSON objects with { $fields } fields between them; a dot leads into a nested object.
import-formulas = { $count ->
    [one] 1 formula is read as the value that the file keeps for it.
   *[other] { $count } formulas are read as the values that the file keeps for them.
}
import-formulas-empty = { $count ->
    [one] 1 of them has no value in the file: its field is empty here. Open the workbook in the spreadsheet program, save it, and import it again.
   *[other] { $count } of them have no value in the file: their fields are empty here. Open the workbook in the spreadsheet program, save it, and import it again.
}
import-merged = { $count ->
    [one] 1 merged area: its value stands in its first cell.
   *[other] { $count } merged areas: their values stand in their first cells.
}
import-changed = The file { $file } changed while it was read. Nothing of it is kept.
import-changed-hint = Wait until the program that writes it is done, and import it again.
import-no-part = None of the tables in { $file } can be read. { $part }: { $what }
import-json-doubled = { $count ->
    [one] Once an object has the same name twice; each value is a field of its own.
   *[other] { $count } times an object has the same name twice; each value is a field of its own.
}
import-zeros = The field { $field }: { $count ->
    [one] 1 number seems to have lost the zeros that it began with in the workbook.
   *[other] { $count } numbers seem to have lost the zeros that they began with in the workbook.
}
read-zip = { $file } is a ZIP archive, not a table.
read-zip-hint = Unpack it and name the file inside.
read-pdf = { $file } is a PDF, not a table.
read-sqlite = { $file } is a SQLite database, which cannot be read yet.
read-markup = { $file } is HTML or XML, not a table.
read-json = { $file } is JSON, which cannot be read yet.
read-binary = { $file } is not a table: it holds other things than text, first at byte { $offset }.
read-prose = { $file } is not a table: its lines do not divide into fields in one way.
read-delimited-hint = gallra reads text with a record a line and a delimiter between fields, such as CSV. Where the delimiter is another, give it with --delimiter.
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
reading-value = { $flag } cannot be { $value }.
reading-value-hint = A delimiter is one to eight characters or tab, comma, semicolon, pipe, space; a quote is one character or none; an escape is doubled or backslash.
reading-empty = { $flag } cannot be empty.
reading-encoding = There is no encoding { $name } here.
reading-encoding-hint = Choose one of { $names }.
evidence-mark = Encoding { $encoding }: a byte-order mark stands first.
evidence-wide = Encoding { $encoding }: every other byte is zero.
evidence-ascii = Encoding utf-8: the file holds ASCII alone.
evidence-letters = Encoding { $encoding }: it makes words of the bytes ({ $letters }).
evidence-encoding-asked = Encoding { $encoding }: as you said.
evidence-regular = Delimiter: { $share }% of the first { $lines } records have { $fields } fields.
evidence-list = Delimiter: none, the file is a list of single values.
evidence-quote-doubled = Quote { $quote }: it surrounds { $count } of the first values, and stands twice within.
evidence-quote-backslash = Quote { $quote }: it surrounds { $count } of the first values, and stands behind a backslash within.
evidence-quote-unused = Quote: none of the first values is quoted.
evidence-quote-none = Quote: quotes are letters here, for they close nowhere.
evidence-header-none = Header: none, the first record holds values.
evidence-header-one = Header: the first record names the fields.
evidence-header-several = Header: the first { $count } records name the fields.
evidence-preamble = Before the table: { $count ->
    [one] 1 line that is no part of it.
   *[other] { $count } lines that are no part of it.
}
evidence-footnotes = After the table: { $count ->
    [one] 1 line that is no record.
   *[other] { $count } lines that are no records.
}
evidence-endings-mixed = Line ends: several kinds; each record keeps its own.
evidence-second = Next best delimiter: { $delimiter } ({ $score } of 100).

## The command line: help
cli = The workbench for those who cull registers of personal data. Without a command the workbench opens on screen.
cli-after = Exit codes: 0 done · 1 the answer is no, nothing matched, the plan is empty or erasure is pending · 2 wrong use or something the matter with a file, nothing changed · 70 a fault of gallra itself.
cli-heading-usage = Usage
cli-heading-commands = Commands
cli-heading-command = COMMAND
cli-heading-arguments = Arguments
cli-heading-flags = Flags
cli-path = The workbench to open on screen: a path with a / or . in it
cli-demo = Open the screen over a private copy of invented registers
cli-inspect = Show what a file is and what is found in it; stores nothing
cli-inspect-json = One JSON object a file, as --format jsonl
cli-inspect-findings = With every finding: row, field, category, rule, place
cli-inspect-files = The files
cli-import = Read files into the workbench
cli-import-register = The register's name; else it is taken from the file's name
cli-import-lossy = Take records too that cannot be written back exactly, and count them
cli-import-stage-gone = Stage the deletion of records that are gone from a file read before
cli-import-stage-returned = Stage the deletion of records that had been deleted and are back with the file
cli-import-files = The files
cli-registers = The five questions, one line a register
cli-fields = A register's fields: kind, role, filled, distinct values, findings
cli-fields-values = Show instead how often each value of a field occurs, with the medians of the scores
cli-fields-limit = At most so many values
cli-settings = How the screen looks and speaks
cli-settings-show = Show the settings and where they are kept
cli-settings-set = Change a setting: language, theme, mouse or bars
cli-settings-set-name = The name of the setting
cli-settings-set-value = Its value
cli-records = A register's records with scores, stage and reasons
cli-records-sort = Sort by a field or g.age, g.relevance, g.sensitivity, g.last_activity; - before it for largest first; may be repeated
cli-records-limit = At most so many records
cli-stage = Put an operation into the plan; nothing changes until it is applied
cli-stage-delete = Put the deletion of records into the plan
cli-stage-delete-all = The whole register
cli-stage-delete-reason = Why, without personal data; the reason stands in the deletion log
cli-stage-truncate = Stage the minimising of a field: less in place of its values
cli-stage-truncate-field = The field's name
cli-stage-truncate-to = How: clear birth_date birth_year year month postal_prefix email_domain initial keep_last:N round:N band:N redact suppress pseudonym
cli-stage-truncate-reason = Why, without personal data; the reason stands in the deletion log
cli-undo = Undo the last change of the plan
cli-keep = Keep records: reviewed, not proposed again
cli-keep-all = All records of the register
cli-keep-undo = The records are no longer reviewed
cli-redo = Do again what was undone
cli-plan = The plan
cli-plan-show = Show the plan's operations
cli-plan-drop = Take an operation out of the plan
cli-plan-drop-item = The operation's number
cli-plan-preview = Show what the plan would do to each register
cli-apply = Apply the whole plan in one step, erase it from the file and prove it; asks unless --yes
cli-apply-yes = Do not ask for the phrase
cli-apply-expect = Refuse unless just so many records (or, without records, values) are touched
cli-apply-prove = How many of the values that went are sought in the file afterwards: a sample or all
cli-approve = Approve the plan as a second person; the approval holds for exactly this plan and stands in the deletion log
cli-approve-yes = Do not ask for the phrase
cli-approve-expect = Refuse unless just so many records (or, without records, values) are touched
cli-approve-withdraw = Take the approval back
cli-log = The deletion log
cli-log-show = Show the log's entries
cli-log-head = The chain's last hash, to keep in another place
cli-log-export = Write the log: the chain's own lines, or with --format csv or jsonl
cli-log-export-file = The file; without it to standard output
cli-log-certificate = Write the record of deletion: one HTML page to print and sign
cli-log-certificate-file = The file; without it to standard output
cli-log-certificate-last = About the last culling alone
cli-log-certificate-since = About what was culled since that day, YYYY-MM-DD
cli-log-answer = Whether and when a person's records were deleted, where they were applied with --answerable
cli-log-answer-query = Identity number, e-mail address or customer number; - reads it from standard input
cli-log-answer-forget = Remove the person's tags
cli-log-verify = Verify the chain
cli-log-verify-file = An exported log; without it the workbench's own
cli-log-verify-head = An earlier last hash that the log must extend
cli-export = Write the culled register, like the file that it came from
cli-export-file = The file; without it to standard output
cli-export-in-place = Replace the source file, when it is unchanged since the import
cli-export-accept-loss = With --in-place: replace a workbook that loses formulas, comments, charts and the like
cli-export-guard-formulas = With --to csv: an apostrophe before values that a spreadsheet would take for formulas
cli-export-to = Another form than the one that the register came in
cli-completions = Write a script that completes the command line
cli-completions-shell = bash, elvish, fish, powershell or zsh
cli-man = Write the manual page
cli-man-command = The command that the page is about; without it the whole program
cli-findings = Your own words for recognition, and what you say is no finding
cli-findings-list = Show your words and exceptions, as the policy has them
cli-findings-except = Say that a word is no finding: into the policy, with the reason; findings are found anew
cli-findings-except-text = The words, or "*" for whatever the field holds
cli-findings-except-category = Of this category alone, by its code
cli-findings-except-field = In this field alone
cli-findings-except-everywhere = In all registers
cli-findings-except-reason = Why it is no finding
cli-findings-restore = Take an exception out again
cli-findings-restore-number = Its number in the list
cli-findings-refresh = Find anew what rests on words that are no longer the policy's
cli-flag-register = The register's name
cli-flag-where = A condition, as SQLite reads it: "Senaste köp" < '2015'
cli-flag-find = Text that some field holds; - reads it from standard input
cli-flag-force = Replace a file that exists
cli-flag-workbench = The workbench; else GALLRA_WORKBENCH, else the one in the data folder
cli-flag-format = How rows are printed: table, csv, jsonl or json
cli-flag-lang = Language; else by the locale
cli-flag-today = The day that scores and deadlines count from, YYYY-MM-DD; never the log's times
cli-flag-operator = Whom the log names; else the login name
cli-flag-read-only = Nothing is imported, staged or applied
cli-apply-keys = Write the keys of the deleted records to files in this folder, for the source system
cli-apply-answerable = Keep keyed tags of the persons apart from the log, so that gallra log answer can tell when their records were deleted
cli-tasks = What is still to do outside: source files, keys to delete elsewhere
cli-tasks-done = Mark a task as done
cli-tasks-done-task = Its number
cli-flag-delimiter = What stands between fields: one to eight characters, or tab, comma, semicolon, pipe, space
cli-flag-quote = What stands around values: one character, or none
cli-flag-escape = How a quote stands within quotes
cli-flag-encoding = The encoding: utf-8, windows-1252, cp850 and others
cli-flag-header-rows = How many records name the fields
cli-flag-skip = How many lines stand before the table
cli-flag-no-header = No record names the fields
cli-flag-table = The table, the sheet or the file in an archive; else all of them
cli-flag-sheet = The same as --table
cli-flag-field = What a field holds and is for, in place of what gallra recognises: number=customer_id:subject_key; several times for several fields
cli-flag-help = Show the help
cli-flag-version = Show the version

## The command line: wrong use
wrong-use-hint = See { $command } --help.
wrong-use-suggestion = Did you mean { $suggestion }? Else see gallra --help.
wrong-use-missing = Something is missing on the command line: { $argument }.
wrong-use-no-subcommand = A word is missing after the command.
wrong-use-unknown-flag = There is no flag { $flag } here.
wrong-use-too-many = There is a word too many on the command line.
wrong-use-value = The value does not fit { $argument }.
wrong-use-conflict = { $argument } does not go with the rest of the command line.
wrong-use-other = The command line cannot be read: { $argument }
wrong-use-operator = --operator is empty.
wrong-use-operator-hint = Write who it is: --operator NAME, or leave it out for the login name.
wrong-use-today = The day in --today cannot be read.
wrong-use-today-hint = Write it like 2026-11-23.
wrong-use-path-and-command = Name the workbench before the command with --workbench.
wrong-use-path-and-command-hint = For example: gallra --workbench my.db registers
unknown-command = There is no command ”{ $name }”.
read-only = With --read-only nothing is changed.
read-only-hint = Run the command without --read-only.

## The command line: results
output-closed = The reader of the output has stopped reading.
output-full = The disk is full; the output is not whole.
output-full-hint = Make room and run the command again.
output-not-written = The output could not be written: { $why }.
row-not-written = A row could not be written.
word-yes = yes
word-no = no
erasure-was-finished = An erasure that was cut short is now finished: the file is rewritten.
nothing-matched = No record matched.
no-registers = The workbench has no registers. Read one with gallra import FILE.
import-none = None of the files was imported, because of { $file }: { $what }
import-one-name = --register names one file, but several were given.
import-one-name-hint = Import the files one at a time, or let the names come from the files.
import-done = The register ”{ $register }” is read: { $count ->
    [one] { $count } record
   *[other] { $count } records
    }.
stage-which = Say which records are to be deleted.
stage-which-hint = With --where, --find or, for the whole register, --all.
staged-delete = In the plan: delete { $count ->
    [one] { $count } record
   *[other] { $count } records
    } in ”{ $register }”; { $held } held back.
staged-truncate = In the plan: minimise { $field } ({ $operator }) in { $count ->
        [one] { $count } record
       *[other] { $count } records
    } of ”{ $register }”; { $held } held back.
staged-suppress = In the plan: delete { $count ->
        [one] { $count } record
       *[other] { $count } records
    } in ”{ $register }” and keep { $field } on the suppression list; { $without } without an address were left out.
staged-empty = Nothing was staged: the field { $field } is empty in all chosen records.
staged-none = { $held ->
    [0] Nothing was staged: nothing is left to do in the { $matched } records matched.
   *[other] Nothing was staged: of { $matched } records matched { $held } are held back.
 }
held-until = { $register }: { $count ->
    [one] { $count } record is held
   *[other] { $count } records are held
 }{ $open ->
    [yes] {" "}until further notice
   *[no] {" "}at the longest through { $until }
 }{ $restricted ->
    [yes] {" "}(restricted, Art. 18{ $basis ->
        [none] ).
       *[other] ; { $basis }).
     }
   *[no] {" "}({ $basis }).
 }
person-held-tell = Whoever asked for the erasure has to be told what is held, why and until when (Art. 12(4)).
plan-singled = { $register }: { $before ->
    [one] { $before } record is
   *[other] { $before } records are
 } alone with their combination of { $fields }; after the plan { $after } of { $records }.
staged-overlap = { $count ->
        [one] { $count } of them is in an earlier item of the plan already; the items are done in their order.
       *[other] { $count } of them are in an earlier item of the plan already; the items are done in their order.
    }
nothing-to-undo = There is nothing to undo.
keep-which = It is not said which records are to be kept.
keep-which-hint = Choose them with --where or --find, or all with --all.
kept-from-now = { $count ->
        [one] { $count } record is reviewed and kept; it is not proposed again.
       *[other] { $count } records are reviewed and kept; they are not proposed again.
    }
kept-no-more = { $count ->
        [one] { $count } record is no longer reviewed.
       *[other] { $count } records are no longer reviewed.
    }
nothing-to-redo = There is nothing to redo.
plan-empty = The plan is empty.
plan-all-held = Everything in the plan is held back; there is nothing to apply.
plan-would = The plan deletes { $deleted ->
    [one] { $deleted } record
   *[other] { $deleted } records
 } and changes { $changed ->
    [one] { $changed } value
   *[other] { $changed } values
 }; { $held ->
    [one] { $held } record is
   *[other] { $held } records are
 } held back.
apply-no-undo = What is applied cannot be undone.
apply-type = Type { $phrase } and press Enter to apply; anything else cancels.
apply-not-confirmed = That is not the phrase. Nothing is changed.
apply-not-confirmed-hint = Type it character for character, or give --yes.
approve-nothing = There is nothing to approve.
approve-own = { $by } staged something of the plan: a second person approves it.
approve-own-hint = Let someone else look at it and run gallra approve, with --operator NAME where the login name does not tell who it is.
approve-type = Type { $phrase } to approve:
approve-not-confirmed = The phrase was not typed; nothing is approved.
approve-done = { $by } approved the plan { $digest }. If the plan changes, the approval falls.
approve-given = Approved by { $by } { $at }.
approve-missing = The policy wants a second person to approve the plan, and nobody did.
approve-missing-hint = Someone who staged nothing of it runs gallra approve.
approve-fallen = { $by } approved another plan { $at }; it has changed since, so the approval holds no longer.
approve-withdrawn = The approval is taken back.
approve-none = There is no approval to take back.
before-bought = { $count ->
    [one] { $count } of the records that go bought something in the last 24 months.
   *[other] { $count } of the records that go bought something in the last 24 months.
 }
before-ask-again = { $count ->
    [one] { $count } record is of a customer who never said no: ask for consent instead of deleting?
   *[other] { $count } records are of customers who never said no: ask for consent instead of deleting?
 }
before-undecided = { $count ->
    [one] { $count } of the records goes by a period that nobody decided.
   *[other] { $count } of the records go by a period that nobody decided.
 }
confirm-approved = Approved by { $by }.
do-approve = approve
about-approve = approve the plan as a second person
screen-plan-reckoning = The plan is still being reckoned.
certificate-title = Record of deletion
certificate-made = Made { $at } by { $by } from the workbench { $workbench } with gallra { $version }.
certificate-all = About every culling in the deletion log.
certificate-last = About the last culling in the deletion log.
certificate-since = About every culling since { $day }.
certificate-deleted = records deleted
certificate-changed = values minimised
certificate-held = held back by law or decision
certificate-occasions = { $count ->
    [one] occasion
   *[other] occasions
 }
certificate-occasion = Occasion { $number }: { $at }
certificate-by = Applied by
certificate-staged-by = Staged by
certificate-approved-by = Approved by
certificate-nobody = nobody
certificate-day = Day of reckoning
certificate-policy = Policy (SHA-256)
certificate-no-policy = none was loaded
certificate-entries = Log entries
certificate-what = What was culled, and why
certificate-head-act = Register and act
certificate-head-why = Reason and selection
certificate-head-rule = Rule and source
certificate-head-count = Number
certificate-head-held = Held back
certificate-head-before-after = Records before and after
certificate-delete = deletion of records
certificate-suppress = deletion of records; { $field } { $how }
certificate-truncate = minimising of { $field }: { $how }
certificate-few = fewer than five records: no reason is kept
certificate-categories = Categories that went: { $categories }
certificate-recipients = To be told (Art. 19): { $recipients }
certificate-one-off = one-off decision
certificate-unreadable = { $count } unreadable, left
certificate-how = How it was erased, and the proof
certificate-method = The records were overwritten within the workbench file in one transaction (secure_delete), the write-ahead log was emptied and the whole file rewritten (VACUUM) { $at }: { $before } bytes before, { $after } after.
certificate-pending = The rewriting of the file is not finished: the next start of gallra goes on.
certificate-not-proven = The file was rewritten after an interruption, and not searched afterwards.
certificate-scope-all = Then all { $bytes } bytes of the workbench and its side files were searched for every value that went: { $sought } were sought; { $skipped } were shorter than eight bytes or are in other records too, and could not be.
certificate-scope-sample = Then all { $bytes } bytes of the workbench and its side files were searched for a drawn sample of the values that went: { $sought } were sought; { $skipped } were shorter than eight bytes or are in other records too, and could not be.
certificate-no-traces = No trace was found.
certificate-traces = { $count ->
    [one] { $count } trace was found.
   *[other] { $count } traces were found.
 }
certificate-not-reached = What was not reached
certificate-source-file = the source file and the system that it came from, unless they were culled by themselves
certificate-backups = backups
certificate-snapshots = snapshots of the file system
certificate-spare-blocks = spare blocks of an SSD
certificate-swap = swapped memory
certificate-elsewhere = e-mail, attachments, prints and copies elsewhere
certificate-claim = What is claimed is erasure within the workbench file, checked by searching its bytes; no medium was purged or destroyed.
certificate-chain = The deletion log's chain
certificate-intact = { $count ->
    [one] { $count } entry, chained by SHA-256; the chain is intact.
   *[other] { $count } entries, chained by SHA-256; the chain is intact.
 }
certificate-broken = The chain is broken at line { $line }.
certificate-head = Last hash (head):
certificate-check = Whoever kept it can check later that the log still extends it: gallra log verify --head { $head }
certificate-signatures = Signatures
certificate-sign-by = Signature, who culled
certificate-sign-approved = Signature, who approved
certificate-place-day = Place and date
certificate-name = Name in capitals
certificate-empty = The deletion log tells of no culling.
answer-no-purpose = The policy does not say for what and how long tags of the persons are kept.
answer-no-purpose-hint = Write in the policy: [answers] purpose = "Answer who asks" and keep = "P12M".
answer-will-keep = Keyed tags of the persons are kept for { $period }: { $purpose }. They are personal data.
answer-no-key = A name is not enough to answer by.
answer-no-key-hint = Give an identity number, an e-mail address or a customer number.
answer-key-gone = The key of the tags is gone: without it nobody can be answered.
answer-key-gone-hint = Put answer.key back from a backup into gallra's configuration folder.
answer-unknown = No tag tells of a deletion. That proves nothing: tags are kept only by apply --answerable, and only until they run out.
answer-forgotten = { $count ->
    [one] { $count } tag is removed.
   *[other] { $count } tags are removed.
 }
doctor-file = The file is a workbench of this gallra.
doctor-no-file = There is no workbench yet.
doctor-no-file-do = gallra import FILE makes it.
doctor-older = The workbench is an earlier gallra's.
doctor-private = Workbench and keys are for you alone.
doctor-wide = Others could read the workbench: its mode was { $mode }.
doctor-wide-do = It is set to 0600 when it is opened. Find out who can have read it; chmod 600 does it at once.
doctor-folder-wide = Others may change files in the workbench's folder: its mode is { $mode }.
doctor-folder-wide-do = Take the right to write from group and others: chmod go-w.
doctor-key-wide = Others can read the key { $file }: with it and the workbench they can try addresses.
doctor-key-wide-do = chmod 600 { $file } in gallra's configuration folder.
doctor-locked = Another gallra has the workbench.
doctor-free = No other gallra has the workbench.
doctor-sound = SQLite finds no fault in the file.
doctor-faults = { $count ->
    [one] SQLite finds { $count } fault in the file.
   *[other] SQLite finds { $count } faults in the file.
 }
doctor-faults-do = Export what can be read, and take a workbench from a backup; cull again what was culled since.
doctor-pending = What was deleted is still to be erased from the file.
doctor-pending-do = Close every other gallra and program that reads the file, and start gallra without --read-only: it goes on by itself.
doctor-erased = No erasure is pending.
doctor-chain = { $count ->
    [one] The log's chain is intact: { $count } entry.
   *[other] The log's chain is intact: { $count } entries.
 }
doctor-chain-broken = The log's chain is broken at line { $line }.
doctor-chain-broken-do = Keep the file as it is, compare with an exported log (gallra log verify FILE), and tell the data protection officer.
doctor-no-policy-do = gallra policy init writes one to fill in.
doctor-policy = { $count ->
    [one] The policy can be read and fits the registers: { $count } card.
   *[other] The policy can be read and fits the registers: { $count } cards.
 }
doctor-keys = No key is missing.
doctor-tasks = { $count ->
    [one] { $count } task outside gallra is open.
   *[other] { $count } tasks outside gallra are open.
 }
doctor-late = { $count ->
    [one] { $count } list of people should have been deleted by now.
   *[other] { $count } lists of people should have been deleted by now.
 }
doctor-tasks-do = gallra tasks lists them.
doctor-no-terminal = Standard input is no terminal: the screen cannot be opened here, commands can be run.
doctor-small = The terminal has { $columns } × { $rows } characters.
doctor-small-do = The screen needs { $columns } × { $rows }.
doctor-terminal = The terminal has { $columns } × { $rows } characters.
doctor-well = All is in order.
doctor-wrong = { $count ->
    [one] { $count } thing is to be put right.
   *[other] { $count } things are to be put right.
 }
apply-not-expected = The plan touches { $number }, not { $expected }. Nothing is changed.
apply-not-expected-hint = See what the plan does with gallra plan preview.
apply-source-stands = The source file { $file } of ”{ $register }” still has all its { $count } records.
erasure-verified = No traces in the workbench: { $sought } values were sought, { $skipped } were too short or are in other records too. Backups and the source file were not examined.
erasure-nothing-sought = The file is rewritten. That nothing is left could not be tried with the values themselves: all { $skipped } were too short or are in other records too. Backups and the source file were not examined.
erasure-vacuumed = The file is rewritten, but it is not proven that nothing is left (traces: { $traces }).
erasure-pending = The erasure is pending: another program reads the workbench, or the disk is full. The next start goes on.
step-lock = Locking the workbench
step-change = Changing
step-commit = Committing the change
step-checkpoint = Bringing the change into the file
step-rewrite = Rewriting the file so that nothing is left
step-verify = Searching the whole file
step-log = Writing the log
log-empty = The log is empty.
log-head-is = The chain's last hash: { $head }
file-unreadable = The file { $file } cannot be read.
demo-no-folder = No folder of its own could be made in { $folder }.

## The command line: headings
column-after = after
column-age = age
column-at = time
column-before = before
column-changed = changed
column-consent = consent
column-deleted = deleted
column-deleted_on = deleted on
column-check = check
column-verdict = verdict
column-distinct = distinct
column-entries = entries
column-empty = empty
column-unreadable = not read
column-record = record
column-value_before = before
column-value_after = after
column-outcome = outcome
column-extends = extends
column-field = field
column-file = file
column-filled = filled
column-findings = findings
column-first_bad = first bad
column-head = head
column-held = held
column-held_until = held until
column-item = item
column-kind = kind
column-last_activity = last activity
column-log = log
column-needed = needed
column-newest = newest
column-offers = offers
column-oldest = oldest
column-operation = operation
column-operator = how/who
column-overdue = overdue
column-overdue_days_max = overdue days
column-overlap = already staged
column-proposed = proposed
column-reason = reason
column-records = records
column-register = register
column-relevance = relevance
column-relevance_low = low relevance
column-rid = rid
column-role = role
column-scanned_bytes = scanned bytes
column-sensitivity = sensitivity
column-sensitivity_max = highest sensitivity
column-sequence = no
column-special_category = special
column-stage = stage
column-staged = staged
column-staged_at = time
column-staged_by = by
column-state = state
column-traces = traces
column-values_after = values after
column-values_before = values before
column-values_skipped = skipped
column-values_sought = values sought
column-warnings = warnings
column-by = by
column-records_before = before
column-records_after = after

## Export
export-done = { $count ->
    [one] { $count } record
   *[other] { $count } records
    } of ”{ $register }” written.
export-left-out = { $count ->
    [one] 1 record that is gone from the source file is left out; --to csv, xlsx or jsonl writes it too.
   *[other] { $count } records that are gone from the source file are left out; --to csv, xlsx or jsonl writes them too.
  }
export-with-gone = { $count ->
    [one] 1 of them is gone from the source file; without --to it is not written.
   *[other] { $count } of them are gone from the source file; without --to they are not written.
  }
export-still-staged = { $count ->
    [one] One record of ”{ $register }” is staged but not applied: it is still in the file. Apply the plan first (gallra apply).
   *[other] { $count } records of ”{ $register }” are staged but not applied: they are still in the file. Apply the plan first (gallra apply).
  }
keys-written = { $count ->
    [one] 1 key is written to { $file }. Delete the list by { $due }.
   *[other] { $count } keys are written to { $file }. Delete the list by { $due }.
}
keys-none = ”{ $register }” has no field of keys; no list is written for it.
task-source-stands = The source file { $file } still has all its { $count ->
    [one] 1 record
   *[other] { $count } records
}: replace it with gallra export { $register } --in-place, or delete it.
task-source-stands-new = The source file { $file } still has all its { $count ->
    [one] 1 record
   *[other] { $count } records
}, and holds more than ”{ $register }”, so gallra does not write over it: export the register to a new file (gallra export { $register } FILE), delete the records where { $file } came from, or delete the file.
task-source-former = { $file }, which ”{ $register }” was read from before, still has { $count ->
    [one] its only record
   *[other] all its { $count } records
}: delete it.
task-source-missing = The source file { $file } of ”{ $register }” could not be found where it was read in: seek the copy and delete it.
task-delete-in-source = { $count ->
    [one] Delete 1 record in the system that ”{ $register }” came from; its key is in { $file }.
   *[other] Delete { $count } records in the system that ”{ $register }” came from; their keys are in { $file }.
}
task-delete-keys = Delete the list of keys { $file } by { $due }.
task-finished = Task { $task } is done.
no-tasks = Nothing is left to do outside the workbench.
no-such-task = No open task has the number { $task }.
no-such-task-hint = gallra tasks lists them.
export-over-workbench = The workbench itself cannot be written over.
export-over-workbench-hint = Choose another file.
export-is-folder = { $file } is a folder.
export-is-folder-hint = Name a file in the folder.
export-no-file = { $file } is no ordinary file.
export-no-file-hint = Without FILE the register is written to standard output.
export-dash = A file called - would be mistaken for standard output.
export-dash-hint = Give another name; a file of that name is ./-
export-unreadable = { $count ->
    [one] { $count } cell holds bytes that the source's encoding cannot read: � stands in their place. Without --to the register is written as it came.
   *[other] { $count } cells hold bytes that the source's encoding cannot read: � stands in their place. Without --to the register is written as it came.
 }
read-standard-input = A file is read by its path: gallra reads it twice and knows it again by its place. Standard input has none.
read-standard-input-hint = Write what comes to a file first, and delete it when it has been read in.
records-limited = { $shown } of { $count } records are shown.
wrong-use-among = { $flag } takes one of: { $values }.
export-exists = The file { $file } exists.
export-exists-hint = Replace it with --force.
export-exists-screen = Give another name.
export-no-folder = The folder of { $file } does not exist.
export-not-allowed = The file { $file } may not be written.
export-not-made = The file { $file } could not be made.
export-other-place = Choose a place where you may write.
xlsx-too-many = An Excel workbook holds at most { $most } records and 16,384 fields.
xlsx-too-many-hint = Write the register as CSV instead.
xlsx-cell-too-long = A value in record { $row } is longer than the 32,767 characters that Excel holds.
xlsx-not-written = The Excel workbook could not be written: { $why }
xlsx-not-written-hint = Its rows wait in the workbench's folder until it is whole: see that there is room, and that you may write there.
in-place-changed = The source file { $file } is no longer the one that was imported. It is untouched.
in-place-changed-hint = Write the register to a new file and compare.
in-place-gone = The source file { $file } cannot be read.
in-place-gone-hint = Write the register to a new file.
in-place-full-hint = The source file { $file } is untouched. Make room and run the command again.
in-place-read-only = The source file { $file } may only be read. It is untouched.
in-place-read-only-hint = Write the register to a new file, or let the file be written again (chmod u+w).
in-place-linked = The source file { $file } has { $count } names (hard links): under the others everything that was culled would remain. It is untouched.
in-place-linked-hint = Write the register to a new file and delete the others, or delete the other names first.
in-place-database = { $file } is a database; gallra does not write into it.
in-place-json = { $file } holds more than this register: its list ”{ $part }” is one of several things in it, and the rest would be lost. The file is untouched.
in-place-other-workbook = { $file } is no XLSX, and gallra writes no other workbooks.
in-place-other-sheets = { $file } has sheets that are no registers here and would be lost: { $sheets }.
in-place-archive = { $file } is an archive; gallra does not write into it.
in-place-loses = { $file } would lose for good what gallra does not write: { $what }. It is untouched.
in-place-loses-hint = Export the register to a new file instead, or say --accept-loss.
in-place-lost = Not kept in { $file }: { $what }.
loss-and = { $first }, { $rest }
loss-formulas = { $count ->
    [one] 1 formula (the value that the file keeps for it stays)
   *[other] { $count } formulas (the values that the file keeps for them stay)
}
loss-errors = { $count ->
    [one] 1 error cell (it becomes text)
   *[other] { $count } error cells (they become text)
}
loss-merged = { $count ->
    [one] 1 merged area
   *[other] { $count } merged areas
}
loss-comments = { $count ->
    [one] 1 comment
   *[other] { $count } comments
}
loss-charts = { $count ->
    [one] 1 chart
   *[other] { $count } charts
}
loss-pictures = { $count ->
    [one] 1 picture
   *[other] { $count } pictures
}
loss-pivots = { $count ->
    [one] 1 pivot table
   *[other] { $count } pivot tables
}
loss-macros = macros
loss-links = { $count ->
    [one] 1 link
   *[other] { $count } links
}
loss-rules = { $count ->
    [one] 1 rule for input or colours
   *[other] { $count } rules for input or colours
}
loss-names = { $count ->
    [one] 1 defined name
   *[other] { $count } defined names
}
loss-tables = { $count ->
    [one] 1 framed table
   *[other] { $count } framed tables
}
loss-formats = formats, column widths, frozen rows and empty rows
export-workbook-not-kept = Sheets, columns, numbers and dates are kept. Not kept: formulas (their values are), formats, merged areas, charts and empty rows.
export-json-not-kept = Values, numbers and nested objects are kept. Not kept: blanks and the order of names within an object.
export-database-as-csv = The table came from a database; it is written as CSV.
guard-needs-csv = --guard-formulas goes with --to csv.
guard-needs-csv-hint = In its own dialect a file is never changed, and in a workbook every value is text.

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
expression-mixed = A number is compared with something that is none. Every number would be less than every text.
expression-hint-mixed = Compare numbers with numbers, text with text and dates with dates. CAST(… AS INTEGER) makes a number of text.
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
age-passed = { $passed } of { $allowed } days = { $percent }% ({ $from ->
    [life] last sign of life
    [elsewhere] last sign of life in another register
    [end] end of the relation
    [collected] collected
   *[field] counted from
  } { $start }, may be kept until { $last }{ $decided ->
    [no] ; benchmark, not decided
   *[yes] {""}
  })
age-overdue = { $passed } days of { $allowed } allowed, counts as 100%, overdue for { $overdue ->
    [one] one day
   *[other] { $overdue } days
  } ({ $from ->
    [life] last sign of life
    [elsewhere] last sign of life in another register
    [end] end of the relation
    [collected] collected
   *[field] counted from
  } { $start }, could be kept until { $last }{ $decided ->
    [no] ; benchmark, not decided
   *[yes] {""}
  })
age-nothing-allowed = No retention is allowed ({ $from ->
    [life] last sign of life
    [elsewhere] last sign of life in another register
    [end] end of the relation
    [collected] collected
   *[field] counted from
  } { $start }{ $decided ->
    [no] ; benchmark, not decided
   *[yes] {""}
  })
age-not-begun = The retention has not begun ({ $from ->
    [life] last sign of life
    [elsewhere] last sign of life in another register
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
category-short-political = politics
category-short-religion = religion
category-short-union = union
category-short-ethnic = ethnicity
category-short-genetic = genes
category-short-biometric = biometry
category-short-health = health
category-short-sex-life = sex life
category-short-orientation = sexuality
category-short-criminal = crime

## Plan

## Log

## Erasure

## Screen: names and header
screen-registers = Registers
screen-records = Records
screen-record = Record
screen-fields = Fields
screen-plan = Plan
screen-log = Log
header-all-registers = all registers
header-registers = { $count ->
    [one] { $count } register
   *[other] { $count } registers
 }
header-plan-empty = Plan: empty
header-plan = Plan: { $count ->
    [one] { $count } record, not applied
   *[other] { $count } records, not applied
 }
header-plan-fields = Plan: { $count ->
    [one] { $count } record
   *[other] { $count } records
 } · { $fields ->
    [one] { $fields } field
   *[other] { $fields } fields
 }, not applied
header-plan-only-fields = Plan: { $fields ->
    [one] { $fields } field
   *[other] { $fields } fields
 }, not applied
header-plan-short = Plan: { $count }
header-hidden-marks = { $count ->
    [one] { $count } hidden mark
   *[other] { $count } hidden marks
 }
header-saved = all saved
header-policy-unsaved = policy not saved
header-working = working
header-read-only = read-only
footer-marked = marked
small-size = at least 40x12, now { $columns }x{ $rows }
small-leave = q quits
farewell-plan-kept = The plan is kept and not applied: { $count ->
    [one] { $count } record
   *[other] { $count } records
 }.

## Screen: the first time
welcome-hello = Welcome. There is no personal data here yet, and nothing leaves this computer.
welcome-import = Import a file: drag it here, or choose it in a folder
welcome-seek = Look for registers in a folder (shows names and kinds only)
welcome-demo = Try it with invented people (20,000 records, 7 registers)
welcome-promise = gallra never changes your file. Nothing is erased until you type DELETE and the number.

## Screen: names of table columns
heading-register = Register
heading-records = Records
heading-overdue = Overdue
heading-low-relevance = Low relevance
heading-sensitivity = Sensitivity
heading-findings = Sensitive
heading-staged = Plan
heading-filled = Filled
heading-distinct = Unique
heading-proposed = Proposed
heading-number = No.
heading-last-activity = Last seen
heading-field = Field
heading-value = Value
heading-note = Note
heading-action = Action
heading-held = Held
heading-reason = Reason
heading-time = Time (UTC)
heading-hash = Hash
score-age = Retention
score-relevance = Relevance
score-sensitivity = Sensitivity
score-age-short = Ret.
score-relevance-short = Rel.
score-sensitivity-short = Sens.
value-unreadable = (unreadable)
value-empty = (empty)
values-title = The values of the field { $field }
values-title-filtered = The values of the field { $field }, in the filter
values-counting = counting …
values-count = { $distinct ->
        [one] { $distinct } value
       *[other] { $distinct } different values
    } in { $records ->
        [one] { $records } record
       *[other] { $records } records
    }
values-rest = … and { $count } more values, each in at most { $records } records (the list takes { $most })
values-more = And { $count } more values that are not shown.
values-none = There is no value here.
values-need-field = Put the cursor on a field (h and l) to see its values.
status-values = value { $place } of { $count }
screen-values = Values
records-filter-value = Filter: the same value in the field { $field }
screen-kept = { $count ->
        [one] { $count } record is reviewed and kept; it is not proposed again
       *[other] { $count } records are reviewed and kept; they are not proposed again
    }
screen-kept-no-more = { $count ->
        [one] { $count } record is no longer reviewed
       *[other] { $count } records are no longer reviewed
    }
columns-title = Columns
columns-hint = Fields stand before what gallra reckons. z locks the columns up to the cursor.
columns-lock-field = Only fields can be locked; put the cursor on a field.
columns-locked = { $count ->
        [one] The first column is locked.
       *[other] The first { $count } columns are locked; z again frees them.
    }
columns-last-field = At least one field must be shown.
sort-many-title = Sort on several fields
sort-many-hint = The number is the order: first 1, then 2. ▲ ascending, ▼ descending. Space turns it or takes it away.
key-show-hide = show, hide
key-after = later
key-before = earlier
key-sort-turn = ascending, descending, off
key-sort-none = none
key-previous = previous
key-next = next
settings-title = Settings
settings-note = Kept in a file of your own, not in the workbench: gallra settings show says where.
settings-no-color = NO_COLOR is set: no colours are shown, whatever the theme.
settings-no-such = There is no setting called “{ $name }”.
settings-no-such-hint = There are: { $names }.
settings-no-value = The setting { $name } cannot be “{ $value }”.
settings-no-value-hint = It can be: { $values }.
settings-unreadable = The settings in { $file } cannot be read; the original ones are used.
settings-broken = { $file } is no valid TOML file (line { $line }); the original settings are used.
settings-broken-hint = Mend the line, or remove the file and a new one is written.
settings-in-file = The file: { $file }
settings-fault = { $file }: { $what } The line does not count.
settings-not-written = The settings could not be written to { $file }.
settings-written = Saved in { $file }.
settings-theme-set = The theme is changed.
settings-mouse-on = The mouse is on. Hold Shift to select text in the terminal.
settings-mouse-off = The mouse is off.
settings-bars-set = The bars are changed.
setting-language = Language
setting-language-sv = Swedish (svenska)
setting-language-en = English
setting-theme = Theme
setting-theme-terminal = the terminal's 16 colours
setting-theme-dark = dark
setting-theme-light = light
setting-theme-contrast = high contrast
setting-theme-none = no colours
setting-mouse = Mouse
setting-mouse-off = off
setting-mouse-on = on
setting-bars = Bars
setting-bars-blocks = blocks
setting-bars-ascii = characters: # and .
note-special = ! { $category }

## Screen: registers
registers-questions = For each register: how old, how relevant, how sensitive. Worst first.
registers-sum = Σ { $registers ->
    [one] { $registers } register
   *[other] { $registers } registers
 }, { $records ->
    [one] { $records } record
   *[other] { $records } records
 }
registers-chosen = Chosen: { $register } · source: { $file }
registers-life = Last sign of life: oldest { $oldest }, latest { $newest }
registers-life-undated = Last sign of life: oldest { $oldest }, latest { $newest } · { $count ->
    [one] 1 record without a date
   *[other] { $count } records without a date
 }
registers-no-life = Last sign of life: not known
registers-undecided = What is overdue rests on a benchmark, not decided, in { $registers }.
registers-median = Median: retention { $age }, relevance { $relevance }, sensitivity { $sensitivity }
registers-purpose = Purpose: { $purpose } · lawful basis: { $basis }{ $rests ->
    [undecided] {" "}· overdue by a benchmark, not decided
   *[decided] {""}
 }
registers-purpose-alone = Purpose: { $purpose } · lawful basis: not stated{ $rests ->
    [undecided] {" "}· overdue by a benchmark, not decided
   *[decided] {""}
 }
registers-no-purpose = Purpose: not stated{ $rests ->
    [undecided] {" "}· overdue by a benchmark, not decided
   *[decided] {""}
 }
registers-nice-to-have = none, nice to have
registers-access = Access: { $who }
registers-no-access = Access: not stated
registers-special = Sensitive: { $found }
next-special = Next step ▸ { $count ->
    [one] { $count } record reveals
   *[other] { $count } records reveal
 } something sensitive: Enter shows them first, r gives the reasons
next-overdue = Next step ▸ { $count ->
    [one] { $count } record is
   *[other] { $count } records are
 } past the retention period: Enter shows them first, r gives the reasons
next-look = Next step ▸ press Enter to see the records

## Screen: records
records-none-open = No register is open. Press 1 and choose one.
records-no-filter = No filter (f)
records-filter = Filter: { $filter }
records-filter-item = Filter: the records of plan item { $item }
records-filter-hidden = Filter: marks that the filter before hid
records-count = { $count ->
    [one] { $count } record
   *[other] { $count } records
 }
records-count-of = { $count } of { $all } records
records-no-hits = No record fits the filter. F clears it.
records-no-marks = Nothing marked (Space marks)
records-marks = { $count } marked
records-marks-hidden = Marked { $count }: { $visible } visible, { $hidden } hidden by the filter
records-legend = R deletes  M minimises  B kept
records-reasons = Reasons (r):
record-title = Record { $record } ({ $register })
record-more-lines = … and { $count } more lines: h and l
record-history = Imported { $day } from { $file }
record-masked-note = Sensitive values are masked until * is pressed; showing is not logged, copying is refused.
record-shown-note = Sensitive values are shown; * masks them again. Showing is not logged, copying is refused.
record-more-reasons = … { $count } more lines: Ctrl+D
decision-delete = Decision: deletion is in the plan
decision-change = Decision: truncation is in the plan
decision-kept = Decision: reviewed, kept
decision-none = Decision: none
record-overflow = The row has { $count ->
    [one] { $count } cell
   *[other] { $count } cells
 } beyond its fields.
rule-personnummer-luhn = a date and the check digit fit a personnummer
rule-samordningsnummer-luhn = a day moved by 60 and the check digit fit a samordningsnummer
rule-interim-number = a birth date and a letter stand for an interim number
rule-organisationsnummer-luhn = the check digit fits an organisationsnummer
rule-vat-se = SE, an organisationsnummer and 01: a VAT number
rule-fodselsnummer-mod11 = a date and both check digits fit a Norwegian fødselsnummer
rule-steuer-id-mod11 = eleven digits with the right check digit, said to be a German tax number
rule-cpr-date = a date and four digits, said to be Danish: a CPR number
rule-hetu-mod31 = a date and the check character fit a Finnish henkilötunnus
rule-iban-mod97 = country, length and the remainder by 97 fit an IBAN
rule-card-luhn = the card's first digits, its length and the check digit fit
rule-bankgiro-luhn = said to be a bankgiro, and the check digit fits
rule-plusgiro-luhn = said to be a plusgiro, and the check digit fits
rule-email = an e-mail address
rule-email-function = an e-mail address of a function, not of a person
rule-phone-se = a Swedish telephone number by its area code and length
rule-phone-international = a telephone number with a country code
rule-ip-address = an IP address
rule-plate-se = three letters and three characters, said to be a registration plate
rule-words = { $what } ({ $language })
rule-own = a word of your own in the policy: { $what }
rule-header = the field's name says what it holds: { $what }
rule-other = by the rule { $rule }
rule-may-reveal = lets it be guessed
rule-language-sv = Swedish
rule-language-en = English
rule-language-no = Norwegian
rule-language-da = Danish
rule-language-fi = Finnish
rule-language-de = German
rule-words-political = words for a party, a political view, a vote or an office
rule-words-religion = words for a faith, its members, places, feasts or rites
rule-words-union = words for a trade union, its members or its conflicts
rule-words-ethnic = words for origin, descent, migration or skin colour
rule-words-genetic = words for genes, inheritance or a genetic test
rule-words-biometric = words for a body by which someone is recognised
rule-words-health = words for illness, disability, medicine, care or pregnancy
rule-words-sex-life = words for sex life
rule-words-orientation = words for sexual orientation or gender identity
rule-words-criminal = words for an offence, a suspicion, a sentence or a register of them
rule-words-protected = words for a protected identity
rule-words-other = what counts as { $category }
why-found = Found in { $field }
why-found-words = “{ $text }”
why-found-hidden = (hidden; * shows it)
why-not-this = Wrong? ! says that it is no finding.
why-title = Why these scores?
why-overdue = overdue by { $years } years
why-consent = Consent
why-relation = Relation
why-offers = Offers
why-sum = The parts add up to the score exactly.
consent-objected = objected to marketing
consent-withdrawn = withdrawn
consent-silent = silent (does not count)
consent-pre_ticked = pre-ticked (does not count)
consent-unproven = not proven
consent-expired = expired
consent-active = active
consent-not_needed = not needed
consent-none = no consent recorded
relation-customer = customer
relation-service_user = service user
relation-prospect = prospect
relation-lapsed = lapsed
relation-not_applicable = not applicable
offers-may = may be sent
offers-soft_opt_in = may be sent for own similar goods
offers-may_not = may not be sent

## Screen: plan
plan-empty-screen = The plan is empty. Go to a register (1), mark records and press d. Nothing is erased until you apply it here.
plan-delete = R delete records
plan-delete-where = R delete: { $expression }
plan-minimise = M { $field } → { $how }
plan-whole = Item { $item }: { $action }. Reason: { $reason }
operator-clear = empty the field
operator-birth_date = to birth date
operator-birth_year = to birth year
operator-year = to year
operator-month = to month
operator-postal_prefix = to three digits
operator-email_domain = to what stands after the @
operator-initial = to initial
operator-keep_last = to the last { $number } characters
operator-round = round to { $number }
operator-band = to bands of { $number }
operator-redact = strike out what was found
operator-suppress = to the suppression list
operator-pseudonym = to a pseudonym
method-clear = empty the field
method-birth_date = birth date
method-birth_year = birth year
method-year = year
method-month = month
method-postal_prefix = three digits
method-email_domain = domain
method-initial = initial
method-keep_last = last { $number }
method-round = round { $number }
method-band = band { $number }
method-redact = strike out
method-suppress = suppression list
method-pseudonym = pseudonym
plan-suppress = R delete, keep { $field } on the suppression list
plan-counts = Item { $item }, { $field } → { $how }: { $changed } change · { $unreadable } stay · { $empty } empty
plan-reckoning = reckoning what the plan does …
plan-sum = Sum: { $deleted ->
    [one] { $deleted } record deleted
   *[other] { $deleted } records deleted
 } · { $changed ->
    [one] { $changed } field value changed
   *[other] { $changed } field values changed
 }
plan-register = { $register }: { $before } → { $after } records
plan-overlap = Overlap: { $count ->
    [one] { $count } record is
   *[other] { $count } records are
 } in several items and counted once.
plan-other-lines = { $count } more lines: Tab
plan-all-shown = All of the plan is on screen.
do-other-lines = other lines
plan-checks = Checks before applying
plan-sample = Sample of item { $item } (R draws anew)
plan-before-after = Before and after, item { $item }
plan-sample-scores = retention { $age }, relevance { $relevance }
check-held = { $count ->
    [0] no records are held back
    [one] { $count } record is held and stays
   *[other] { $count } records are held and stay
 }
check-source-there = the source file { $file } is still there, with all its records
check-source-changed = the source file { $file } has another size than when it was imported
check-source-gone = the source file { $file } is not where it was imported from
plan-unties = { $register }.{ $field } will no longer tie to { $others }
check-apart = { $register }: { $alone } of { $records } records can be singled out after the plan too: minimise more?
check-space = free space { $free } MiB, needed { $needed } MiB
check-chain = the log's chain is intact ({ $count ->
    [one] { $count } line
   *[other] { $count } lines
 })
check-chain-broken = the log's chain is broken: see screen 7

## Screen: fields
fields-none = No register is open. Press 1 and choose one.
fields-preview = Preview: { $field } → { $how }
fields-preview-of = { $shown } of { $all }
fields-before = before
fields-after = after
fields-empty = (empty)
fields-suppressed = suppression list, record deleted
fields-note-count = ({ $count } of them)
fields-note-unreadable = cannot be read, stays ({ $count } of them)
fields-note-century = century inferred
fields-note-coordination = coordination number (day − 60)
fields-method = Method
fields-staged = M { $count ->
    [one] { $count } record
   *[other] { $count } records
 }
fields-staged-deletion = R { $count ->
    [one] { $count } record
   *[other] { $count } records
 }
fields-reckoning = reckoning …
fields-staged-short = M { $count }
fields-staged-deletion-short = R { $count }
fields-press-enter = { $count } records: Enter reckons what would happen.
fields-counts = { $changed } change · { $unreadable } unreadable stay · { $empty } empty = { $sum }
fields-counts-redact = { $changed } change · { $unreadable } unreadable · { $empty } empty = { $sum } · left to find: { $left }
fields-apart = Still tells people apart: { $after } unique, { $percent } (before { $before }), by { $fields }
fields-direct = Each of these tells people apart by itself too: { $fields }

## Screen: log
log-empty-screen = The log is empty. Every applied plan writes its lines here.
log-verifying = verifying the chain …
log-intact = the chain is intact, { $count ->
    [one] { $count } line
   *[other] { $count } lines
 }, head { $head }
log-broken = the chain is broken from line { $line }
log-line = Line { $line }
log-what-delete = delete
log-what-truncate = minimise
log-what-erase = rewrite
log-what-prove = search
log-state-verified = verified
log-state-vacuumed = rewritten, not verified
log-state-pending = pending
log-state-intact = intact
log-state-broken = broken
outcome-changed = changes
outcome-unreadable = unreadable, left
outcome-empty = empty
list-by-consent = consent
list-by-soft_opt_in = own customer, similar goods
list-by-service = service
list-by-relation = relation
doctor-on-file = file
doctor-on-permissions = permissions
doctor-on-lock = lock
doctor-on-integrity = content
doctor-on-erasure = erasure
doctor-on-log = log
doctor-on-policy = policy
doctor-on-keys = keys
doctor-on-tasks = tasks
doctor-on-space = space
doctor-on-terminal = terminal
doctor-is-fine = fine
doctor-is-note = to know
doctor-is-wrong = wrong
log-selection = selection
log-fields = field
log-values = values
log-became = { $changed } changed · { $unreadable } unreadable stay · { $empty } empty
log-by = done by
log-rule = Rule
log-approved = Approved by
log-by-with = { $who }, gallra { $version }
log-counts = before/after
log-before-after = { $before } → { $after } records
log-categories = data
log-proof = proof
log-proven = sought { $sought } values, found { $traces } traces, { $skipped } could not be sought
log-rewrite = the file
log-rewritten = { $before } → { $after } bytes
proof-title = How line { $line } is proven
proof-hash = Hash (SHA-256)
proof-payload = The line's payload, character for character
proof-how = The hash is SHA-256 of "gallra-log-v1", the line before and the payload. A changed character anywhere breaks the chain from there. The format, and a program that checks it without gallra, are in docs/log-format.md.

## Screen: status line
status-no-register = no register yet
status-registers = register { $place } of { $count }
status-no-record = no record
status-records = row { $place } of { $count }, the mark follows the record
status-fields = field { $place } of { $count }
status-plan-empty = the plan is empty
status-plan = the plan is saved in the workbench, steps to undo: { $count }
status-log-empty = the log is empty
status-log = line { $place } of { $count }
job-import = importing
job-export = writing a file
job-apply = applying
job-recognise = finding anew
job-reckon = reckoning
job-left = about { $seconds } s left

## Screen: one line to type
line-filter = Filter
line-mark = Mark where
line-find = Find
line-import = Path
line-export = Export to
line-export-log = Export the log to (.html: the record of deletion)
line-condition-hint = such as g.age > 60 AND g.relevance < 30; Tab completes field names
line-find-hint = text in any field; never changes the filter
line-import-hint = of a file or a folder; Tab completes it
line-export-hint = a new file; without a folder it lands where gallra was started; an existing one is not overwritten
line-counting = counting …
line-hits = { $count ->
    [one] { $count } hit
   *[other] { $count } hits
 }

## Screen: keys in boxes
key-use = use
key-cancel = cancel
key-complete-name = field name
key-complete-word = complete the word
key-complete-path = path
key-earlier = earlier filter
key-stage = stage
key-except = not a finding
key-keep-reason = save the reason
key-method = method
key-all = all
key-visible = the visible
key-hidden = show hidden
key-switch = switch
key-stop-apply = cancel (before the commit: nothing changed)
key-close = close
key-chapter = next chapter
key-choose = choose
key-run = run
key-fill = fill in
key-scroll = scroll
key-quit-anyway = quit anyway
key-replace-anyway = replace anyway
key-leave-it = leave it
key-stay = stay
key-not-yet = not yet

## Screen: questions and boxes
reason-title = Stage deletion
reason-title-truncate = Stage a minimisation
reason-truncate = Minimise { $field } → { $how } in { $count ->
    [one] { $count } record
   *[other] { $count } records
 }. Nothing changes until the plan is applied on screen 6.
reason-clear = Empty { $field } in { $count ->
    [one] { $count } record
   *[other] { $count } records
 }. Nothing changes until the plan is applied on screen 6.
reason-suppress = { $count ->
    [one] { $count } record is
   *[other] { $count } records are
 } deleted and { $field } stays on the suppression list, where nobody can read it. Nothing is deleted until the plan is applied on screen 6.
reason-title-edit = Change reason
reason-stage-whole = The whole register { $register }, { $count ->
    [one] { $count } record,
   *[other] { $count } records,
 } will be staged. Nothing is erased until the plan is applied on screen 6.
reason-stage-person = { $count ->
    [one] { $count } record goes
   *[other] { $count } records go
 } into the plan, in every register that holds the person. Nothing is erased until the plan is applied on screen 6.
reason-some-kept = { $count ->
    [one] { $count } record was reviewed and should be kept (B).
   *[other] { $count } records were reviewed and should be kept (B).
 }
reason-few = Fewer than five records: so that nobody is pointed out, the log gets neither reason nor categories.
reason-stage = { $count ->
    [one] { $count } record of { $register } goes
   *[other] { $count } records of { $register } go
 } into the plan. Nothing is erased until the plan is applied on screen 6.
reason-edit = Item { $item } gets a new reason.
reason-why = Reason (stands in the log):
reason-why-few = Reason (stands in the plan, not in the log):
reason-note = Write no names, numbers or addresses in the reason: the log is to be free of personal data.
reason-overdue = The retention period is over
reason-not-needed = No longer needed for the purpose
reason-minimisation = Minimisation
reason-field-not-needed = The field is not needed for the purpose
reason-register = The register is no longer needed
hidden-told = { $count } marked. { $visible } visible in the filter, { $hidden } not.
hidden-all = all { $count } marked
hidden-visible = only the { $count } visible
hidden-show = show the { $count } that are hidden
confirm-title = Apply plan
confirm-workbench = Workbench: { $workbench }
confirm-for-good = This is erased for good. u (undo) does not reach here.
confirm-deleted = { $count ->
    [one] { $count } record deleted
   *[other] { $count } records deleted
 } ({ $registers })
confirm-changed = { $count ->
    [one] { $count } field value changed
   *[other] { $count } field values changed
 } ({ $registers })
confirm-held = { $count ->
    [one] { $count } record is held and stays
   *[other] { $count } records are held and stay
 }
confirm-rewrite = The file is rewritten so that nothing is left in it, and searched.
confirm-log = The log gets { $count ->
    [one] { $count } line
   *[other] { $count } lines
 } on the items, without personal data.
confirm-type = Type  { $phrase }  to continue:
confirm-cancel = Cancel
confirm-apply = Apply
confirm-locked-short = (locked)
confirm-locked = Locked: the text must match character for character.
confirm-no-paste = The text must be typed by hand; it cannot be pasted.
confirm-cancelled = Cancelled. Nothing was changed, the plan is kept.
apply-title = Applying
apply-elapsed = { $seconds } s so far
apply-until-commit = Ctrl+C cancels up to step 2; then nothing is changed.
apply-after-commit = From step 3 nothing can be cancelled; the rewriting goes on at the next start if it is disturbed. The file is being rewritten: the records on screen cannot be read meanwhile.
apply-step-lock = lock, check the plan
apply-step-change = delete and change
apply-step-commit = commit
apply-step-checkpoint = move everything into the file
apply-step-rewrite = rewrite the file so that nothing is left
apply-step-verify = search the whole file
apply-step-log = write the proof to the log
summary-title = The plan is applied
summary-source = The source file { $file } still has all { $count ->
    [one] { $count } record
   *[other] { $count } records
 }.
summary-replaced = The source file { $file } is replaced by the cleaned register.
summary-done = { $deleted ->
    [one] { $deleted } record deleted
   *[other] { $deleted } records deleted
 }, { $changed ->
    [one] { $changed } field value changed
   *[other] { $changed } field values changed
 }.
summary-held = { $count ->
    [one] { $count } record is held and stayed
   *[other] { $count } records are held and stayed
 }.
summary-verified-all = No traces in the workbench (all { $sought } values were sought).
summary-verified = No traces in the workbench (sought { $sought } of { $all } values; the others are too short or are in other records too).
summary-vacuumed = The file is rewritten, but not searched.
summary-pending = The rewriting is not finished: the next start goes on.
summary-traces = { $count ->
    [one] { $count } trace
   *[other] { $count } traces
 } found in the file.
summary-not-reached = Backups and source files are outside gallra and were not examined.
summary-log = The log got { $count ->
    [one] { $count } line
   *[other] { $count } lines
 }: see screen 7.
quit-title = Quit?
quit-question = A job is running. It is cancelled where it can be if you quit.
losing-title = Replace the workbook?
losing-instead = E on screen 2 writes the register to a new file instead.
losing-left = The workbook is untouched.
quit-unsaved-policy = The policy was changed on screen 9 and is not saved. The changes are lost if you quit; Ctrl+S saves them.
palette-title = Command
palette-here = What can be done here
palette-count = { $count } of { $all } commands, in Swedish or English; a number goes to the row
palette-elsewhere = works on screen { $screen }
help-title = Help: keys on this screen
help-everywhere = Everywhere
help-title-conditions = Help: conditions
help-title-scores = Help: the scores
help-title-words = Help: words in English and Swedish
help-conditions =
    A condition selects records: in the filter (f), for marking (m) and on the command line (--where).
    It is an SQL expression as SQLite reads it, over one register at a time.
    {" "}
    town = 'Leeds' | equal; text stands between single quotes
    "Last purchase" < '2015' | a field with a blank in its name stands between double quotes
    income > 400000 | numbers without quotes; amounts are read with blanks and decimal commas
    name LIKE '%berg%' | contains; case and accents do not count
    email IS NULL | empty or missing
    town IN ('Leeds', 'York') | one of several
    NOT (…)  AND  OR | not, and, or
    raw(date) = '11.04.09' | the cell exactly as it came
    {" "}
    g.age  g.relevance  g.sensitivity | the scores, 0 to 100
    g.last_activity | the last sign of life, such as '2019-04-11'
    g.stage | 'customer', 'service_user', 'prospect', 'lapsed'
    g.consent | 'active', 'expired', 'withdrawn', 'silent', 'pre_ticked', 'unproven', 'objected', 'none'
    g.findings LIKE '%health%' | what was recognised in the record, as codes
    {" "}
    Empty is never less or more than anything: until < '1900' selects no record without until.
help-scores =
    Each score is a whole number from 0 to 100, and its reasons (r) add up to it exactly.
    {" "}
    Retention | how much of the allowed time has passed since the last sign of life; 100 is there or beyond
    overdue | days after the last day on which it could be kept
    – | no date: the record is never selected by age
    Relevance | last sign of life 35, relation 25, consent 20, activity 10, can be reached 10
    Sensitivity | the heaviest that is in the record, and 2 for each further kind
    {" "}
    name 10, contact 20, birth date 30, behaviour 30, finances 40, may reveal something sensitive 50, national identity number 60, child under 13 70, crime (Art. 10) 85, special category (Art. 9) 90, protected identity 95
    {" "}
    A time that nobody decided (36 months) is called a benchmark, not decided.
help-words =
    register | register: personal data that can be searched, a file or a table
    record | post: one row, about one person
    field | fält: one column, and what it holds
    finding | fynd: where something was recognised
    special category | känslig uppgift: Art. 9, such as health or union membership
    cull | gallra: remove by rule
    erase, delete | radera: remove so that it is not in the file any more
    truncate, minimise | minimera: replace a value by less
    plan | plan: what is to be done, in order, not yet applied
    apply | verkställa: do all of the plan, in one step
    kept | behålls: reviewed, not proposed again
    legal hold | bevarandekrav: a law that forbids deletion
    sign of life | livstecken: purchase, log-in, reply, consent
    retention | lagringstid: how long something may be kept
    purpose | ändamål: why the register exists
    lawful basis | rättslig grund: Art. 6
    deletion log | gallringslogg: what was done, in a chain that can be verified

## Screen: notices
screen-read-only = Read-only: the workbench was opened for reading.
screen-job-runs = A job is running; wait until it is done, or cancel it with Ctrl+C.
screen-no-register = There is no register. L imports a file.
screen-no-record = There is no record here.
screen-log-empty = The log is empty.
screen-no-field = There is no field here.
screen-field-not-staged = The field is not in the plan.
screen-field-empty = The field is empty in all chosen records: there is nothing to minimise.
screen-truncate-needs-field = Put the cursor on a field; scores and dates that gallra reckons cannot be minimised.
screen-staged-suppress = In the plan: { $count ->
    [one] { $count } record is
   *[other] { $count } records are
 } deleted with the address on the suppression list; { $without } without an address were left out.
screen-no-marks = Nothing is marked.
screen-nothing-sought = Nothing was sought; press / first.
screen-no-filter = There is no filter to clear.
screen-nothing-to-undo = There is nothing to undo in the plan. What was applied cannot be undone.
fields-one-way = There is only one way to minimise this field.
fields-shown-already = The preview is shown already. Tab changes the method, t stages it.
screen-nothing-to-redo = There is nothing to redo.
screen-plan-empty = The plan is empty.
screen-nothing-to-apply = The plan has nothing to apply: all of it is held or gone already.
screen-key-unbound = { $key } does nothing. ? shows what can be done here.
why-beside = The reasons stand beside the record.
receipt-keys = Esc closes the receipt; T shows what is left to do, 7 the log.
screen-elsewhere = { $what }: that is done on screen { $screen }.
screen-first-screen = This is the first screen. Q quits.
screen-guard = The key does nothing. d stages deletion, t minimising, W on screen 6 applies.
screen-pane-narrow = The side pane needs a window of 120 columns; now { $columns }. r shows the reasons.
screen-masked = Sensitive values are masked again.
screen-revealed = Sensitive values are shown until you leave the screen. * masks them.
screen-filter-cleared = The filter is cleared. The marks are kept.
screen-filter-not-kept = The filter of last time is gone: it could have pointed somebody out. All records are shown.
screen-filter-restored = Filter from last time, F clears: { $filter }
screen-same-needs-field = Put the cursor on a field (h and l) to filter on the same value.
screen-same-unreadable = The value cannot be read, so it cannot be filtered on.
screen-sorted-off = The order is the file's again.
screen-found = { $count ->
    [one] { $count } hit
   *[other] { $count } hits
 }. n next, N previous.
screen-found-none = No hit.
screen-range-begun = Range begun: move the cursor, v or Space marks.
screen-range-marked = { $count ->
    [one] { $count } record marked
   *[other] { $count } records marked
 } in the range.
screen-all-marked = { $count ->
    [one] { $count } record marked
   *[other] { $count } records marked
 }.
screen-none-marked = { $count ->
    [one] { $count } record unmarked
   *[other] { $count } records unmarked
 }.
screen-marks-turned = The marks are turned: { $count } marked.
screen-no-visible-marks = None of the marked is visible in the filter.
screen-nothing-staged = Nothing was staged.
screen-staged = { $count ->
    [one] { $count } record staged
   *[other] { $count } records staged
 }. u undoes it.
screen-staged-held = { $count ->
    [one] { $count } record staged
   *[other] { $count } records staged
 }; { $held } held and left out. u undoes it.
screen-staged-overlap = { $count ->
    [one] { $count } record staged
   *[other] { $count } records staged
 }; { $overlap } in the plan already. u undoes it.
screen-all-held = { $count ->
    [one] The record is held
   *[other] All { $count } records are held
 }; nothing was staged.
screen-imported = { $register } is imported: { $count ->
    [one] { $count } record
   *[other] { $count } records
 }.
screen-exported-in = { $file } is written in { $folder }: { $count ->
    [one] { $count } row
   *[other] { $count } rows
 }.
screen-exported-part = { $file } is written in { $folder }: { $count } of { $all } records. { $gone ->
    [one] 1 record that is gone from the source file is left out.
   *[other] { $gone } records that are gone from the source file are left out.
 }
screen-other-name = Choose another name or another folder.
screen-exported = { $file } is written: { $count ->
    [one] { $count } row
   *[other] { $count } rows
 }.
screen-past-commit = The plan is committed already; the file is being rewritten, which cannot be cancelled.
screen-stopping = Cancelling …
screen-language = The language is now English.
screen-all-saved = All is saved: every change is written to the workbench at once.
screen-copied = Copied, if the terminal allows it.
screen-copy-sensitive = The value is sensitive and is not copied.
screen-copy-nothing = There is nothing to copy here.
screen-paste-nowhere = Pasted text is taken in text fields only.
screen-no-command = No command is called that.
screen-no-path = No file begins like that.
screen-workbench-closed = The workbench is closed after a fault. Quit and open it again.
screen-no-thread = The worker thread could not be started.
screen-no-terminal = The screen needs a terminal.
screen-no-terminal-hint = Run gallra in a terminal window, or use the commands (gallra --help).

## Commands: short name and description
do-down = next row
about-down = next row
do-up = previous row
about-up = previous row
do-left = field to the left
about-left = field or choice to the left
do-right = field to the right
about-right = field or choice to the right
do-first = first row
about-first = first row
do-last = last row
about-last = last row
do-half-down = half page down
about-half-down = half page down
do-half-up = half page up
about-half-up = half page up
do-page-down = page down
about-page-down = page down
do-page-up = page up
about-page-up = page up
do-preview = preview
do-empty-field = empty field
do-open = open
about-open = open or preview what is under the cursor
do-mark = mark
about-mark = mark or unmark, go down
do-mark-range = range
about-mark-range = begin or mark a range
do-stretch-down = stretch down
about-stretch-down = stretch the range down
do-stretch-up = stretch up
about-stretch-up = stretch the range up
do-mark-all = mark all
about-mark-all = mark all in the filter
do-unmark-all = unmark all
about-unmark-all = unmark all, hidden ones too
do-mark-invert = turn marks
about-mark-invert = turn the marks in the filter
do-mark-where = condition
about-mark-where = mark what a condition selects
do-stage = stage deletion
about-stage = stage the deletion (nothing is erased)
do-truncate = minimise field
about-truncate = stage minimising the field (nothing changes)
do-next-part = method
about-next-part = next method, tab, pane, register or part
do-previous-part = method before
about-previous-part = previous method, tab, pane, register or part
do-not-this = not this
do-keep = keep
about-not-this = this is no finding: an exception in the policy, with a reason
about-keep = reviewed: the record is kept, the access is right
do-drop = take out
about-drop = take the item out of the plan, the answer off the card
do-edit = edit
do-edit-reason = reason
about-edit = change what is under the cursor: reason, answer, field, path, reading, name
do-apply = apply…
about-apply = apply the plan, after a typed text
do-find = find
about-find = find text; the filter stays
do-find-next = next hit
about-find-next = next hit
do-find-previous = previous hit
about-find-previous = previous hit
do-filter = filter
about-filter = edit the filter
do-clear-filter = clear filter
about-clear-filter = clear the filter
do-filter-same = same value
about-filter-same = filter on the value under the cursor
do-sort = sort
about-sort = sort: ascending, descending, off
do-sort-many = sort on several
about-sort-many = sort on several fields
do-values = values
about-values = the field's values: how often, which scores
do-columns = columns
about-columns = choose columns and their order
do-narrower = narrower
about-narrower = the column narrower
do-wider = wider
about-wider = the column wider
do-lock = lock columns
about-lock = lock the columns up to the cursor
do-pane = side pane
about-pane = side pane with reasons on or off
do-why = why
about-why = why: reasons of a score or proposal, evidence of a log line
do-mask = mask sensitive
do-reveal = show sensitive
about-reveal = show or mask sensitive values
do-recompute = recompute
about-recompute = reckon the view anew, resample, verify
do-import = import
about-import = import a file as a register
do-export = export
about-export = write register, list, log, report or questions to a file
do-copy = copy
about-copy = copy value or hash (not sensitive ones)
do-undo = undo
about-undo = undo the last staging, or the card's answer
do-redo = redo
about-redo = redo what was undone
do-go-registers = Registers
about-go-registers = to screen 1, Registers
do-go-records = Records
about-go-records = to screen 2, Records
do-go-fields = Fields
about-go-fields = to screen 3, Fields
do-go-plan = Plan
about-go-plan = to screen 6, Plan
do-go-log = Log
about-go-log = to screen 7, Log
do-back = back
about-back = one step back
do-help = help
about-help = help for this screen
do-palette = commands
about-palette = all commands; a number goes to the row
do-menu = menu
about-menu = all that can be done here
do-save = save
about-save = save the policy; all else is saved already
do-cancel = cancel job
about-cancel = cancel the running job; else as Q
do-suspend = suspend
about-suspend = to the shell; fg comes back
do-leave = leave
about-leave = leave the screen
do-quit = quit
about-quit = quit; the plan is kept
do-settings = settings
about-settings = language, theme, mouse, bars
do-swedish = Swedish
about-swedish = speak Swedish
do-english = English
about-english = speak English
do-theme-terminal = theme terminal
about-theme-terminal = the terminal's 16 colours
do-theme-dark = theme dark
about-theme-dark = light on dark
do-theme-light = theme light
about-theme-light = dark on light
do-theme-contrast = theme contrast
about-theme-contrast = high contrast
do-theme-none = theme none
about-theme-none = no colours
do-mouse-on = mouse on
about-mouse-on = clicks and wheel work
do-mouse-off = mouse off
about-mouse-off = the mouse selects text in the terminal
do-bars-blocks = bars blocks
about-bars-blocks = bars of blocks
do-bars-ascii = bars ascii
about-bars-ascii = bars of # and .
do-guard = nothing
about-guard = does nothing, on purpose
inspect-file = { $file }: { $encoding }, delimiter { $delimiter }, line ending { $ending }; { $records }, { $fields }.
column-name = field
column-row = row
column-column = field
column-category = category
column-number = no.
column-decided = decided
column-level = level
column-rule = rule
column-start = from
column-end = to
cli-keys = The screen's keys and what they do
cli-doctor = Look at the workbench: file, permissions, lock, erasure, log, keys, space, terminal; says what to do
cli-word-flags = FLAGS
column-keys = key
column-about = does
column-twin = command

## Policy
policy-fault = The policy, line { $line }, character { $column }: { $what }
policy-not-toml = the text cannot be read as TOML here.
policy-not-toml-hint = Text stands in quotes, lists in [ ], dates as 2026-11-23, each key once; a key with other letters than a to z stands in quotes too.
policy-unknown-key = there is no key “{ $key }” here.
policy-known-keys = What can stand here: { $keys }.
policy-key-missing = the key “{ $key }” is missing.
policy-key-missing-hint = Add { $key } = …
policy-not-table = several keys belong here, not one value.
policy-not-table-hint = Write for instance { "{" } given = 2026-03-01, where = "terms, section 4" { "}" }.
policy-not-list = a list belongs here.
policy-not-list-hint = Write the list in [ ], with commas between.
policy-not-text = text belongs here.
policy-not-text-hint = Write the text in quotes.
policy-empty-text = the text is empty.
policy-empty-text-hint = Write an answer, or remove the line: what is missing is unanswered.
policy-not-bool = true or false belongs here.
policy-not-bool-hint = Write true for yes and false for no, without quotes.
policy-not-amount = a whole number of zero or more belongs here.
policy-not-amount-hint = Write for instance 120_000_000.
policy-not-weight = a weight is a whole number from 0 to 100.
policy-not-weight-hint = Write for instance recency = 35.
policy-weights-empty = at least one part of relevance must weigh something.
policy-no-date = a date that exists belongs here.
policy-no-date-hint = Write it as 2026-03-01.
policy-no-period = a period by ISO 8601 belongs here.
policy-no-period-hint = Write for instance P24M (24 months), P2Y, P90D or P0D (not at all).
policy-not-among = the value is none of those that can be chosen.
policy-not-among-hint = Choose among: { $codes }.
policy-card-twice = The register ”{ $register }” has a card already.
policy-card-twice-hint = Names that differ by case alone are one: write one card.
policy-too-large = The policy is larger than { $mebibytes } MiB and is not read.
policy-not-an-operator = true, false or how the value is truncated belongs here.
policy-not-an-operator-hint = For instance birth_date, birth_year, postal_prefix, keep_last:4, band:50000, clear.
policy-no-exception = which exception applies should stand here.
policy-no-exception-hint = For special categories a letter of Article 9(2), for example art9 = "9.2.b"; for offences art10 = "10".
policy-extends-itself = a register does not extend itself.
policy-extends-itself-hint = Write the name of the register whose relation is extended, or remove the name.
policy-no-country = a country is written with two capital letters.
policy-no-country-hint = Write for instance SE or US.
policy-no-year-end = a financial year ends on the last day of a month.
policy-no-year-end-hint = Write month and day, for instance "12-31" or "04-30".
policy-impossible-year = the financial year cannot be: it ends before it begins, is too long or overlaps another.
policy-impossible-year-hint = A financial year has at most { $months } months; write { "{" } from = 2018-07-01, to = 2019-12-31 { "}" }.
policy-hold-two-times = a legal hold has period or until, not both.
policy-hold-without-time = the legal hold says from which date, but not how long.
policy-hold-time-hint = Write period = "P10Y" or until = 2030-12-31, or a basis whose time is known, for instance "BFL 7:2".
policy-hold-without-date = the legal hold does not say from which date its time counts.
policy-hold-date-hint = Write from = "invoice_date": a date field of the register.
policy-hold-boundless = the hold “{ $basis }” is no law that gallra knows, and it says neither which records nor until when.
policy-hold-boundless-hint = Say which records (where = "status = 'dispute'") or until when (until = 2030-12-31). For a law: from which date and how long, for instance basis = "BFL 7:2", from = "invoice_date".
policy-field-no-date = the field “{ $field }” does not hold dates.
policy-field-no-date-hint = Choose a field with dates; gallra fields shows what each field is.
policy-running-by-score = what makes the relation run cannot depend on the scores, which come from it.
policy-running-by-score-hint = Use the register's own fields, for instance status = 'active'.
policy-none = No policy is loaded. Everything is unanswered, and gallra reckons by benchmarks.
policy-loaded = The policy is loaded: { $count ->
    [one] { $count } register card
   *[other] { $count } register cards
 }.
exception-kept = It is no finding any more; the policy says why. Take it back: gallra findings restore N
exception-not-made = It stays a finding.
exception-why = Reason (stands in the policy):
exception-title = Not a finding
exception-of-words = “{ $text }” is no finding of { $category } in this register from now on.
exception-of-field = Whatever the field { $field } holds is no finding of { $category } from now on.
exception-note = It goes into the policy with your name and the day; gallra findings shows it and can take it out again.
exception-reason = means something else here
screen-nothing-found-here = Nothing was found in this field.
exception-made = “{ $text }” is no finding from now on; the policy says why.
exception-restored = Exception { $number } is taken out of the policy: what it hid is a finding again.
exceptions-none = The policy has no words and no exceptions of your own for recognition.
exception-unknown = There is no exception with this number.
exception-unknown-hint = See them: gallra findings
exception-too-wide = Whatever a field holds can only be excepted in one field, for one category.
exception-too-wide-hint = Say which: gallra findings except REGISTER "*" --category CATEGORY --field FIELD --reason TEXT
exception-no-words = An exception is one to { $most } words.
exception-names-someone = An exception must not be someone's number or address.
unknown-category = There is no category “{ $code }”.
unknown-category-hint = The categories are { $codes }
findings-current = All findings rest on the policy's words as they are now.
findings-renewed = Looked again by the policy's words: { $records ->
    [one] { $records } record
   *[other] { $records } records
 } in { $registers ->
    [one] { $registers } register
   *[other] { $registers } registers
 }.
policy-cards-without-file = { $count ->
    [one] The card { $names } has no register in the workbench.
   *[other] The cards { $names } have no registers in the workbench.
 }
policy-no-difference = The policy would neither free nor hold anything else than the loaded one.
policy-no-difference-first = No policy is loaded yet, and this one would neither free nor hold anything.
policy-file-unreadable = The file { $file } cannot be read as text.
policy-file-hint = Name a TOML file in UTF-8, or - for standard input.
preset-period-bookkeeping = seventh year after the calendar year in which the financial year ended
preset-bookkeeping = Accounting material
preset-claim = A certain claim
preset-money-laundering = Measures against money laundering
preset-patient-record = Patient record
preset-consumer-complaint = Complaint about goods, which does not alone justify keeping a customer (Datainspektionen)
preset-consumer-claim = Claim on a consumer
preset-former-customer = Former customer, marketing
preset-telephone-sale = Evidence of a telephone sale
preset-recruitment = Applicants who did not get the job
preset-customer-24 = Customer, 24 months, common in policies but without a source
preset-prospect-3 = Prospect, 3 months, common in policies but without a source
preset-prospect-12 = Prospect, 12 months, common in policies but without a source
preset-benchmark-36 = Where nobody has decided
preset-consent-24 = Consent, 24 months
preset-worth-law = law
preset-worth-recommendation = recommendation
preset-worth-practice = practice
preset-worth-undecided = benchmark, not decided
cli-policy = Purposes, retention, roles, holds and access, as one TOML file
cli-policy-show = Show the policy as it was loaded
cli-policy-load = Load a policy in place of the one that holds
cli-policy-load-file = The TOML file; - reads it from standard input
cli-policy-diff = Show what a changed policy would free or hold, without loading it
cli-policy-diff-file = The TOML file; - reads it from standard input
cli-policy-presets = Periods to choose among, with their source and what they are worth
cli-check = Check that every register keeps the policy; exit code 1 when one does not
column-count = count
column-message = what
column-what = what
column-now = now
column-then = then
column-preset = period
column-period = length
column-worth = worth
column-source = source
check-kept = All registers keep the policy.
check-broken = { $count ->
    [one] { $count } rule is broken.
   *[other] { $count } rules are broken.
 }
check-file-kept = { $file } keeps the policy. Nothing was imported.
check-file-broken = { $count ->
    [one] { $file } breaks { $count } rule. Nothing was imported.
   *[other] { $file } breaks { $count } rules. Nothing was imported.
 }
check-no-card = The policy has no card for { $register }; say with --register which register the file belongs to.
check-no-purpose = The purpose is not answered.
check-no-notice = It is not stated where and when the data subjects were told.
check-no-basis = The lawful basis is not answered.
check-no-retention = The retention is not decided; gallra reckons by a benchmark.
check-overdue = { $count ->
    [one] { $count } record is past its retention.
   *[other] { $count } records are past their retention.
 }
check-overdue-field = { $count ->
    [one] { $count } value in { $field } is past its retention.
   *[other] { $count } values in { $field } are past their retention.
 }
check-no-date = { $count ->
    [one] { $count } record has no date to count from.
   *[other] { $count } records have no date to count from.
 }
check-nice-to-have = The register is nice to have: { $count ->
    [one] { $count } record without a purpose.
   *[other] { $count } records without a purpose.
 }
check-unneeded-field = { $count ->
    [one] { $count } record has more in { $field } than the purpose needs.
   *[other] { $count } records have more in { $field } than the purpose needs.
 }
check-full-personnummer = { $count ->
    [one] { $count } record has the whole personnummer in { $field }.
   *[other] { $count } records have the whole personnummer in { $field }.
 }
check-special-category = { $count ->
    [one] { $count } record has special categories without an exception in Art. 9 or a ground for Art. 10.
   *[other] { $count } records have special categories without an exception in Art. 9 or a ground for Art. 10.
 }
check-special-category-field = { $count ->
    [one] { $count } record has special categories in { $field } without an exception in Art. 9 or a ground for Art. 10.
   *[other] { $count } records have special categories in { $field } without an exception in Art. 9 or a ground for Art. 10.
 }
check-consent-not-active = { $count ->
    [one] { $count } record has no active consent, though that is the basis.
   *[other] { $count } records have no active consent, though that is the basis.
 }
check-consent-expired = { $count ->
    [one] { $count } consent has expired.
   *[other] { $count } consents have expired.
 }
check-not-informed = { $count ->
    [one] { $count } record does not say that the person was told.
   *[other] { $count } records do not say that the person was told.
 }
check-access-missing = It is not stated who sees the register.
check-access-stale = { $count ->
    [one] { $count } access is not reviewed in time.
   *[other] { $count } accesses are not reviewed in time.
 }
check-source-readable = Everybody on the computer can read the source file.
check-source-not-culled = The source file is not culled: it has { $count ->
    [one] { $count } record
   *[other] { $count } records
 } more than the register, or fields that are truncated here.
check-hold-ended = { $count ->
    [one] { $count } record need no longer be kept.
   *[other] { $count } records need no longer be kept.
 }
check-hold-unmatched = A legal hold is about no record.
check-hold-undated = { $count ->
    [one] { $count } record is held without an end, since it has no date to count from.
   *[other] { $count } records are held without an end, since they have no date to count from.
 }
check-extends-untold = The register extends others, but it is not stated where and when the person was told.
check-suppressed-returned = { $count ->
    [one] { $count } record is on the suppression list and has returned.
   *[other] { $count } records are on the suppression list and have returned.
 }

## Policy: cards, questions and proposals
cli-propose = Show what gallra would do, heaviest first; open questions before
cli-propose-register = For that register only
cli-propose-questions = Show the open questions instead
cli-propose-all = Dismissed proposals too
cli-propose-dismiss = Dismiss a proposal, with --reason; it is not made again
cli-propose-restore = Let a dismissed proposal be made again
cli-propose-reason = Why the proposal is dismissed, without personal data
cli-stage-proposal = Put proposals into the plan as they stand
cli-stage-proposal-ids = The proposals, as gallra propose names them
cli-policy-init = The eight questions, register by register; a policy to fill in comes out
cli-policy-init-file = The file; without it to standard output
cli-policy-init-ask = Ask the questions also when standard input is no terminal
cli-policy-form = What a correct collection form asks, for the one who builds it
cli-policy-ask = A page without personal data to send to the one who answers for the register
cli-policy-ask-file = The file; without it to standard output
cli-policy-review = Write that access to the register was reviewed today, and by whom
cli-policy-review-who = That access only; without a name all
cli-calendar = What falls due when: retention, legal holds, consents, access to review
cli-calendar-until = Until and including that day, YYYY-MM-DD; else a year
cli-calendar-ics = As iCalendar, to import into a calendar
cli-find = List what looks like a register in a folder: name, size and kinds of fields, no content
cli-find-folder = The folder
cli-report = Overview for management and auditors as one HTML page; with --format csv the record of processing (Art. 30)
cli-report-file = The file; without it to standard output
cli-report-since = Tell what was culled since that day, YYYY-MM-DD: the monthly letter
cli-check-file = Judge a file before it is imported, by the register's card
cli-check-register = The card to judge the file by; else the one that is named as the file
column-proposal = proposal
column-question = question
column-fields = fields
column-date = date
column-size = bytes
column-kinds = kinds
no-such-proposal = There is no proposal “{ $id }”.
no-such-proposal-hint = gallra propose shows which there are.
proposal-no-reason = A dismissed proposal needs a reason.
proposal-no-reason-hint = Add --reason "…".
proposal-dismissed = The proposal { $id } is dismissed and not made again. gallra propose --restore takes it back.
proposal-restored = The proposal { $id } can be made again.
proposal-not-dismissed = The proposal { $id } is not dismissed.
propose-none = There is nothing to propose.
propose-nice-to-have = the register is nice to have: no purpose needs it
propose-overdue = past its retention ({ $period })
propose-overdue-field = past the field's own retention ({ $period })
propose-no-date = no date to count the retention from
propose-consent-not-active = no active consent, though that is the basis
propose-consent-expired = the consent has expired
propose-unneeded-field = more than the purpose needs
propose-full-personnummer = the whole personnummer is not needed
propose-special-category = special categories without an exception in Art. 9 or a ground for Art. 10
propose-duplicate = the same person several times; the one with the latest sign of life is kept
propose-objected = objected or withdrew; the address stays on the suppression list
propose-suppressed-returned = on the suppression list, and imported again
propose-overdue-then = past its retention when the plan is applied: only records that are in the plan gave a sign of life
propose-overdue-field-then = past the field's own retention when the plan is applied: only records that are in the plan gave a sign of life
propose-no-date-then = no date to count the retention from when the plan is applied: only records that are in the plan gave one
question-purpose = { $register }: Why does the register exist? (nice to have, propose deletion · do not know, ask the owner)
question-basis = { $register }: On which lawful basis?
question-notice = { $register }: Told, where and when?
question-retention = { $register }: How long, from what?
question-needs = { $register }: Which fields are needed? { $count ->
    [one] { $count } field is unanswered.
   *[other] { $count } fields are unanswered.
 }{ $numbers ->
    [0] {""}
   *[other] {" "}Is the whole identity number needed, or is the birth date enough?
 }
question-access = { $register }: Who sees it?
question-recipients = { $register }: Who gets it?
question-hold = { $register }: Must anything be kept?
card-why = Why does the register exist?
card-ground = On which lawful basis?
card-told = Told, where and when?
card-how-long = How long, from what?
card-fields = Which fields are needed?
card-sees = Who sees it?
card-gets = Who gets it?
card-keep = Must something be kept? The material itself, or a copy?
card-about = Whom is it about?
card-whose = Who answers for the register?
card-extending = Does it extend other registers, and where and when was the person told?
card-controller = Who is the controller? It holds for all registers.
card-short-why = Why?
card-short-ground = On which basis?
card-short-told = Told, where and when?
card-short-how-long = How long, from what?
card-short-fields = Which fields are needed?
card-short-sees = Who sees it?
card-short-gets = Who gets it?
card-short-keep = Must something be kept?
card-short-about = Whom is it about?
card-short-owner = Who answers for it?
card-short-extends = Extends others?
card-short-controller = The organisation
card-form-why = Write the purpose, or: nice to have
card-form-ground = Choose: consent, contract, legal obligation, vital interests, public task, legitimate interests; for special categories the exception behind: contract; 9.2.b
card-form-told = Write the day and where: 2024-05-02, terms section 4
card-form-how-long = Write a time and from what: 24 months from the last sign of life, 1 year from the end of the relation, 6 months from the collection, or from a date field
card-form-fields = Write the fields with commas between: name, income: no, ssn: birth date
card-form-sees = Write who and right: Marketing (write); Support (read), or: nobody
card-form-gets = Write who and country, and outside the EEA the safeguard (Art. 46): Tryckeriet AB (SE); Mailings Inc. (US, standard contractual clauses), or: none
card-form-keep = Write basis, date field and condition: BFL 7:2 from invoice_date where status = 'paid'; add (copy) if the material itself is elsewhere, or write: nothing
card-form-about = Choose: customers, prospects, users of a service, employees, suppliers, members, others
card-form-owner = Write the department or the role: Marketing
card-form-extends = Write the registers, and behind a semicolon the day and where: club; 2025-01-10, warranty terms 7, or: nothing
card-form-controller = Write name, contact, turnover in euro and the end of the financial year: Example Ltd; privacy@example.com; 120000000; 12-31
card-from-about = Decides relation, scores and which lists the register can give.
card-from-extends = The register is no sign of life in another one.
card-unsaid = not stated
card-no-safeguard = ! Outside the EEA without a stated safeguard (Art. 46): { $who }
card-extends-nobody-told = ! It is not said where and when the person was told: nobody is extended.
card-answer-unread = The answer cannot be read.
card-nice-to-have = nice to have
card-nobody = nobody
card-nothing = nothing
card-period-from = { $period } from { $start }
card-sign-from = from
card-sign-where = where
card-sign-copy = (copy)
card-hold-time-hint = Write how long, for example: dispute 5 years from invoice_date, or a basis whose time is known: BFL 7:2
card-hold-date-hint = Write from which date the time counts: from invoice_date
card-hold-boundless-hint = Is it a law, or a decision of your own? Say from which date, until when, or which records: BFL 7:2 from invoice_date, dispute 2030-12-31, dispute where status = 'dispute'
card-from-nice-to-have = No purpose needs the register: gallra proposes to delete it.
card-from-nobody = That nobody does is an answer too.
card-from-nothing = Nothing in the register is material that a law has you keep.
card-from-consent = The register collects consent in the field “{ $field }”.
card-from-date = The register has the date in the field “{ $field }”.
card-from-hold-date = The time counts from the date in the field “{ $field }”.
card-from-kinds = By what each field holds: names, e-mail, keys and dates that the scores are reckoned from are needed; of identity numbers the birth date is enough.
card-from-preset = { $what } ({ $worth }): { $source }
card-from-preset-alone = { $what } ({ $worth }).
ground-consent = Art. 6(1)(a): the data subject said yes by a clear act, and can withdraw it.
ground-contract = Art. 6(1)(b): a contract with the data subject needs it.
ground-legal-obligation = Art. 6(1)(c): a law demands it of you; until its time is over nothing is erased.
ground-vital-interests = Art. 6(1)(d): somebody's life or health is at stake.
ground-public-task = Art. 6(1)(e): a task in the public interest or official authority, laid down by law.
ground-legitimate-interests = Art. 6(1)(f): your interest weighs more; the data subject can object (Art. 21).
right-read = read
right-write = write
right-admin = administer
start-last-activity = the last sign of life
start-relation-end = the end of the relation
start-collected = the collection
start-field = { $field }
period-none = no time
period-both = { $months } and { $days }
period-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
 }
period-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
 }
period-years = { $count } years
need-whole = yes
need-not = no
need-code = { $code }
draft-head = Policy for gallra. What begins with # is unanswered: take away the # before a suggestion to accept it.
interview-how = Enter accepts the suggestion, - leaves the question unanswered, Ctrl+D leaves the rest.
interview-besides = Write [organisation] too (name, contact, turnover, financial year), and on each card about, owner, extends and told: in the file, or on screen 9 below the eight questions.
interview-register = Register: { $register }
interview-suggestion = Suggestion: { $suggestion }
policy-written = { $file } is written. Load it with gallra policy load.
policy-reviewed = { $count ->
    [one] { $count } access is reviewed { $day } by { $by }.
   *[other] { $count } accesses are reviewed { $day } by { $by }.
 }
policy-no-access = The register has no such access in the policy.
policy-no-access-hint = Answer “Who sees it?” first; gallra policy show shows what stands.
page-title = Questions about the register { $register }
page-why = You answer for the register. Answer what is unanswered; the page holds no personal data.
page-what = Source: { $file }. { $count ->
    [one] { $count } record
   *[other] { $count } records
 }.
page-fields = Fields, kinds and number of findings (a record can have several):
page-questions = Eight questions:
page-answer = Answer today: { $answer }
page-answered = Answered.
form-title = Form for { $register }
form-ask = Ask only for:
form-field = { $field }
form-field-less = { $field }: { $how } only
form-noted = Do not ask for what the system writes itself: { $fields }
form-not = Do not ask for: { $fields }
form-consent = Consent: a box that is not ticked beforehand, one for each purpose.
form-no-consent = No box for consent: the basis is another.
form-controller = Say who is the controller: { $name }, { $contact }
form-no-controller = Who is the controller is not stated: write [organisation] in the policy.
form-basis = Say on which lawful basis: { $basis }
form-no-basis = The lawful basis is not decided.
form-recipients = Say who gets the data: { $who }
form-rights = Tell of the rights to access, rectification, erasure, restriction and portability (Art. 15 to 20).
form-withdraw = Say that the consent can be withdrawn at any time, as easily as it was given (Art. 7(3)).
form-object = Tell of the right to object (Art. 21).
form-complain = Tell of the right to complain to the supervisory authority (Art. 77).
form-purpose = Say why: { $purpose }
form-notice = Link to: { $notice }
form-no-notice = The information to the data subjects is not decided.
form-version = Store the text's version: { $version }
form-store = Store with each answer: time, how (active choice), purpose and the text's version.
form-period = Say how long: { $period }
form-nothing = No field is answered with yes: the form cannot be built yet.
due-overdue = { $register }: { $count ->
    [one] { $count } record is past its retention already
   *[other] { $count } records are past their retention already
 }{ $rests ->
    [undecided] {" "}(benchmark, not decided)
   *[decided] {""}
 }
due-retention = { $register }: the retention ends for { $count ->
    [one] { $count } record
   *[other] { $count } records
 }{ $days ->
    [several] , first { $first }, last { $last }
   *[one] {""}
 }{ $rests ->
    [undecided] {" "}(benchmark, not decided)
   *[decided] {""}
 }
due-hold-ends = { $register }: { $count ->
    [one] { $count } record need no longer be kept
   *[other] { $count } records need no longer be kept
 }{ $days ->
    [several] , first { $first }, last { $last }
   *[one] {""}
 }
due-consent-expires = { $register }: { $count ->
    [one] { $count } consent expires
   *[other] { $count } consents expire
 }{ $days ->
    [several] , first { $first }, last { $last }
   *[one] {""}
 }{ $rests ->
    [undecided] {" "}(benchmark, not decided)
   *[decided] {""}
 }
due-access-review = { $register }: review { $count ->
    [one] { $count } access
   *[other] { $count } accesses
 }{ $rests ->
    [undecided] {" "}(benchmark, not decided)
   *[decided] {""}
 }
calendar-empty = Nothing falls due until and including { $until }.
wrong-use-date = The day cannot be read.
find-no-folder = { $folder } is no folder.
find-no-folder-hint = Name a folder to look in.
find-none = Nothing in the folder looks like a register.
report-title = Overview of registers
report-day = As of { $day }
report-since = Culled since { $day }
report-registers = registers
report-records = records
report-overdue = overdue{ $undecided ->
    [0] {""}
   *[other] , { $undecided } of them by a benchmark, not decided
 }
report-special = with special categories
report-culled-records = deleted records
report-fine = Highest possible fine: EUR { $fine } (Art. 83(5): EUR 20 million or 4% of turnover, the higher).
report-fine-without-turnover = Highest possible fine: at least EUR { $fine } (Art. 83(5)); the turnover is not in the policy.
report-which = Which registers, why, how long and for whom
report-head-purpose = purpose
report-head-basis = lawful basis
report-head-limit = retention
report-head-access = access
report-head-overdue = overdue
report-head-special = special
report-unanswered = unanswered
report-undecided = benchmark, not decided
report-nice-to-have = nice to have
report-span = Last signs of life { $oldest } to { $newest }. Source: { $file }.
report-no-span = No signs of life. Source: { $file }.
report-ages = Records by years since the retention began
report-ages-note = Besides { $running } with a running relation and { $undated } without a date. Hatched must be kept by law or decision ({ $held } records).
report-benchmark = The retention is a benchmark, not decided.
report-years = { $years ->
    [one] { $years } year
   *[other] { $years } years
 }
report-years-or-more = { $years } years or more
report-special-title = Special categories (Art. 9 and 10), records
report-consent = State of consent
report-plan = Plan, not applied
report-plan-empty = The plan is empty.
report-delete = delete
report-truncate = truncate
report-culled = Culled so far
report-culled-since = Culled since { $day }
report-nothing-culled = Nothing is culled.
report-culled-bar = { $records } records, { $values } values
report-broken = What does not keep the policy
report-weights = The scores have changed weights (the usual ones in brackets): { $weights }.
report-limits = The figures are of the workbench. Backups, source files and other systems were not looked at.
report-head = Head of the deletion log:
report-made = Made { $at } with gallra { $version }.
basis-consent = consent
basis-contract = contract
basis-legal-obligation = legal obligation
basis-vital-interests = vital interests
basis-public-task = public task
basis-legitimate-interests = legitimate interests
plan-held-open = { $count ->
    [one] { $count } record is kept until further notice
   *[other] { $count } records are kept, some until further notice
 } ({ $basis })
plan-held-until = { $count ->
    [one] { $count } record is kept
   *[other] { $count } records are kept
 } until { $until } at the latest ({ $basis })
staged-proposal = The proposal { $id } is in the plan: { $count ->
    [one] { $count } record
   *[other] { $count } records
 }{ $held ->
    [0] .
   *[other] ; { $held } are held and were left out.
 }
staged-proposal-before = What the proposal { $id } is about is in the plan already.
staged-following = The proposal { $id } took { $count ->
    [one] { $count } more record, which only a record in the plan kept.
   *[other] { $count } more records, which only records in the plan kept.
 }

## Consent, lists and the suppression list
consent-why-objected-on = The person objected on { $day }: direct marketing is stopped.
consent-why-objected = The person has objected: direct marketing is stopped.
consent-why-withdrawn-after = Given { $given }, withdrawn { $day }.
consent-why-withdrawn-on = Withdrawn { $day }.
consent-why-withdrawn = Withdrawn.
consent-why-silent = Silence does not count: consent takes a clear affirmative act (recital 32).
consent-why-pre-ticked = A pre-ticked box does not count: consent takes a clear affirmative act (recital 32; C-673/17 Planet49).
consent-why-undated = It is not said when the consent was given, or a large part of the register has the same date: it cannot be shown (Art. 7(1)).
consent-why-how-unknown = It is not said how the consent was given: it cannot be shown (Art. 7(1)).
consent-why-unproven = It is said neither when nor how the consent was given: it cannot be shown (Art. 7(1)).
consent-why-expired = Ran out on { $day }.
consent-why-active = Given { $given } by a clear act, valid through { $until }.
consent-why-not-needed = No consent recorded; the register rests on another lawful basis.
consent-why-objection-unread = What the objection field is filled with is neither yes, no nor a date: it counts as an objection.
consent-why-declined-on = The person said no on { $day }.
consent-why-declined = The person has said no.
consent-why-none = No consent recorded.
consent-next-runs-out = { $count ->
    [one] { $count } runs out within { $days } days, first { $day }
   *[other] { $count } run out within { $days } days, first { $day }
 }
consent-next-first = none runs out within 90 days; first { $day }
consent-next-expired-years = ran out { $years }.{ $tenths } years ago on average
consent-next-expired-days = { $days ->
    [one] ran out { $days } day ago on average
   *[other] ran out { $days } days ago on average
 }
consent-next-erase-by = erase by { $day }
consent-next-erase-late = { $count } should have been erased already, the oldest { $day }
consent-next-objected = last objection { $day }
consent-next-counts-as-none = does not count as consent
consent-advice-renew = renew: gallra lists renew
consent-advice-suppress = put on the suppression list: t on the address field on screen 2, Tab to ”suppression list” (gallra stage truncate … --to suppress)
consent-advice-erase = cull, or show another basis
consent-advice-ask = ask at the next purchase or visit: gallra lists ask
consent-advice-nothing = nothing
consent-which = Name one register.
consent-which-hint = gallra consent REGISTER --each shows each consent in the register.
consent-no-ways = No register says how consent was given.
trust-no-dates = No register has dates of mailings.
purpose-not-said = The register does not say what its consent is for. The list takes it that the people consented to “{ $purpose }”.
purpose-empty = The purpose is empty.
purpose-empty-hint = Write what the mailing is about: --purpose newsletter
purpose-unknown = The register does not ask for consent to “{ $purpose }”.
purpose-known = The register's purposes: { $purposes }.
occasion-dated = { $day } ({ $field })
occasion-next-visit = at the next purchase or visit; last { $day } ({ $field })
occasion-unknown = at the next purchase or visit
left-out-objected = objected to direct marketing
left-out-objection-unread = what the objection field says cannot be read and counts as an objection
left-out-withdrawn = withdrew the consent
left-out-declined = said no
left-out-restricted = restricted (Art. 18)
left-out-dead = has died
left-out-under-13 = is under 13
left-out-suppressed = on the suppression list
left-out-silent = silence does not count
left-out-pre-ticked = a pre-ticked box does not count
left-out-unproven = the consent cannot be shown
left-out-expired = the consent has run out
left-out-no-consent = no consent recorded
left-out-other-purpose = the record is about no or another purpose
left-out-window-ended = the marketing window has closed
left-out-unreachable = no e-mail, telephone or address
left-out-double = the same person is on the list by another record
list-on-it = on the list
list-counts = { $count ->
    [one] { $count } on the list, { $without } left out.
   *[other] { $count } on the list, { $without } left out.
 }
list-suppressed = { $count } on the suppression list, left out.
list-written = { $count ->
    [one] { $count } record written to { $file }. Delete the file by { $day }; it stays a task until done.
   *[other] { $count } records written to { $file }. Delete the file by { $day }; it stays a task until done.
 }
list-no-consent = { $count ->
    [one] 1 of them has no valid consent: offers by e-mail or text message need it (ePrivacy Art. 13).
   *[other] { $count } of them have no valid consent: offers by e-mail or text message need it (ePrivacy Art. 13).
 }
list-written-no-consent = { $count } written to { $file }, { $without } without valid consent: no offers by e-mail or text message to them. Delete the file by { $day }.
segment-none = There are no groups. gallra segment add NAME REGISTER --where EXPR adds one.
segment-unknown = There is no group “{ $name }”.
segment-unknown-hint = gallra segment list shows the groups.
segment-taken = The group “{ $name }” exists already.
segment-taken-hint = Choose another name, or remove it with gallra segment drop.
segment-no-name = The group has no name.
segment-no-name-hint = Give it a name, for example “regulars”.
segment-names-someone = The condition or the name points at a person: a number or an address. The group would stay when the person's records are gone.
segment-names-someone-hint = Describe the group by dates, values and g. names. A single person is found with gallra records --find.
segment-added = { $count ->
    [one] The group “{ $name }” has { $count } record; { $without } left out.
   *[other] The group “{ $name }” has { $count } records; { $without } left out.
 }
segment-dropped = The group “{ $name }” is removed. No record is changed.
suppressed-key-gone = The suppression list's key is missing: without it the list cannot be read, and those who objected cannot be left out.
suppressed-key-gone-hint = Put suppression.key back into the settings folder from your backup.
suppressed-no-address = That is no address.
suppressed-no-address-hint = Write the e-mail address or telephone number, or - to read it from standard input.
suppressed-added = The address is on the suppression list.
suppressed-known = The address was on the suppression list already.
suppressed-dropped = The address is off the suppression list.
suppressed-only-tags = { $count ->
    [one] { $count } is kept as a tag alone: [suppression] keep = "address" in the policy keeps the address of those who come.
   *[other] { $count } are kept as tags alone: [suppression] keep = "address" in the policy keeps the addresses of those who come.
 }
suppressed-not-there = The address is not on the suppression list.
suppressed-total = { $count ->
    [one] { $count } address on the suppression list.
   *[other] { $count } addresses on the suppression list.
 }
suppressed-none-returned = Nobody on the suppression list is in any register.
suppressed-reason-missing = The reason is missing.
suppressed-reason-missing-hint = Write --reason "objected".
import-suppressed = { $count ->
    [one] { $count } record in { $register } is on the suppression list and is left out of every list. Stage it: gallra suppressed returned --stage --reason "objected"
   *[other] { $count } records in { $register } are on the suppression list and are left out of every list. Stage them: gallra suppressed returned --stage --reason "objected"
 }
check-file-suppressed = { $count ->
    [one] { $count } record of the file ({ $register }) is on the suppression list. Take it out of the file, or of the system that it comes from, before the import.
   *[other] { $count } records of the file ({ $register }) are on the suppression list. Take them out of the file, or of the system that they come from, before the import.
 }
cli-consent = Consent by purpose: how many in each state, and what happens next
cli-consent-register = The register; without it all
cli-consent-each = Each consent with its dates, way, text and why it counts as it does
cli-consent-ways = How many said yes by each way of asking
cli-consent-trust = Mailings per 90 days without reply, and consents withdrawn after a mailing
cli-mailing = Who may be written to today for a purpose, and why the others may not
cli-mailing-purpose = The purpose, as the register calls it
cli-lists = Whose consent to renew, whom to ask, to win and to reward
cli-lists-renew = Valid consents that run out within 90 days, with the next natural occasion
cli-lists-ask = Never asked, run out and silent: to be asked at the next purchase or visit, not by mail
cli-lists-convert = Active service users who are no customers
cli-lists-reward = The most active
cli-segment = Limited groups: named conditions with counts
cli-segment-list = Show the groups with their counts and the purposes they were not asked for
cli-segment-add = Add a group
cli-segment-add-name = The group's name
cli-segment-show = Show who is in a group
cli-segment-show-name = The group's name
cli-segment-drop = Remove a group; no record is changed
cli-segment-drop-name = The group's name
cli-suppressed = The suppression list: who objected, as keyed tags without an address
cli-suppressed-list = How many are on the list, by day
cli-suppressed-list-addresses = Show the addresses, where the policy keeps them
cli-suppressed-add = Put an address on the list
cli-suppressed-find = Whether an address is on the list, and since when
cli-suppressed-drop = Take an address off the list
cli-suppressed-returned = Records in the registers whose address is on the list
cli-suppressed-returned-stage = Stage their deletion
cli-suppressed-returned-reason = Why, without personal data; the reason stands in the deletion log
cli-flag-address = The e-mail address or telephone number; - reads it from standard input
cli-flag-out = Write the list to a new file that only you can read
cli-flag-left-out = Show which records are left out and why
cli-flag-counts = Show the counts alone
column-purpose = purpose
column-share = %
column-runs_out = ends soon
column-next = next
column-advice = advice
column-given = given
column-how = how
column-until = until
column-withdrawn = withdrawn
column-objected = objected
column-text = text
column-way = way of asking
column-asked = asked
column-yes = yes
column-active = valid
column-mailed = reached
column-mailings = mailings
column-without_reply = no reply
column-most = most to one
column-withdrawn_after = withdrawn after
column-occasion = occasion
column-active_days = active days
column-segment = group
column-left_out = left out
column-listed = on the list
column-not_asked = not asked
column-expression = condition
column-since = since
column-suppressed = suppressed
column-next_day = next day

## Persons and access reports
person-nothing-sought = There is nothing to seek by.
person-nothing-sought-hint = Write an identity number, an e-mail address, a telephone number, a customer number or a name, with a birth year where you can; - reads it from standard input.
person-not-found = No hit in any register.
person-found = { $count ->
    [one] { $count } hit, of which { $chosen } chosen. Below 90 is chosen by hand: --select REGISTER:RID.
   *[other] { $count } hits, of which { $chosen } chosen. Below 90 is chosen by hand: --select REGISTER:RID.
 }
person-none-chosen = No record is chosen: nothing is as sure as 90. Choose by hand with --select REGISTER:RID.
person-no-record = The record is not written as REGISTER:RID.
person-no-record-hint = For example --select members:10233; the number is in the column rid.
person-selects-nothing = { $record } is no hit: nothing in the registers ties the record to who is sought.
person-selects-nothing-hint = Choose among the hits, or choose first the hit that the record hangs on.
person-protected = Protected identity: { $count ->
    [one] record
   *[other] records
 } { $records }. Consider it before an address, telephone or workplace is handed out or sent.
access-protected = The report holds protected personal data ({ $records }). Give it only to someone who is surely identified, and do not post it to the address in the register.
access-written-short = { $file }: { $count ->
    [one] { $count } record
   *[other] { $count } records
 }, delete by { $day }. Read the report before handing it out.
persons-more = { $count ->
    [one] { $count } more hit hangs on those chosen.
   *[other] { $count } more hits hang on those chosen.
 }
persons-why-sought = { $score } of 100: what was sought is the record's { $by }.
persons-why-through = { $score } of 100: { $by }, the same as in the chosen { $place }.
column-person-name = name
column-through = through
column-protected = protected
person-erasure-reason = request for erasure (Art. 17)
evidence-number = identity number
evidence-customer = customer number
evidence-email = e-mail
evidence-phone = telephone
evidence-birth-date = name and birth date
evidence-shared = e-mail address shared with others
evidence-shared-phone = telephone shared with others
evidence-shared-customer = customer number shared with others
evidence-birth-year = name and birth year
evidence-name = name
access-another-person = [another person]
access-title = Access report under Article 15 of the GDPR
access-controller = Controller
access-contact = Contact
access-not-stated = not stated
access-identified = The one who asked was identified like this: { $how }
access-identify-first = Say with --identified how the one who asked was identified, before the report is handed over.
access-purpose = Why the data is kept
access-no-purpose = none: the register is proposed for culling
access-basis = Lawful basis
access-basis-consent = consent (Art. 6(1)(a))
access-basis-contract = contract (Art. 6(1)(b))
access-basis-legal-obligation = legal obligation (Art. 6(1)(c))
access-basis-vital-interests = vital interests (Art. 6(1)(d))
access-basis-public-task = public interest or official authority (Art. 6(1)(e))
access-basis-legitimate-interests = legitimate interests (Art. 6(1)(f))
access-informed = When and where you were told
access-source = Where the data comes from
access-record-source = Source of the record
access-retention = How long the data is kept
access-kept = { $period } counted from { $from }
access-from-activity = the last activity
access-from-end = the end of the relation
access-from-collected = the collection
access-from-field = the date in the field { $field }
access-recipients = Who gets the data
access-access = Who sees the data
access-record = Record { $number }
access-relation = Relation
access-stage-customer = customer
access-stage-service_user = service user
access-stage-prospect = prospect
access-stage-lapsed = lapsed
access-stage-not_applicable = not applicable
access-offers = Offers
access-offers-may = may be sent
access-offers-soft_opt_in = may be sent about similar goods, after a sale
access-offers-may_not = may not be sent
access-last-activity = Last activity
access-kept-until = Kept at most until
access-kept-open = as long as the relation runs, or until a date is known
access-kept-day = { $day }
access-kept-passed = { $day } (has passed)
access-undecided = not decided
access-held = { $day }{ $basis ->
    [none] {""}
   *[other] {""} (has to be kept until then: { $basis })
 }
access-held-open = until further notice{ $basis ->
    [none] {""} (the processing is restricted, Art. 18)
   *[other] {""} (has to be kept: { $basis })
 }
access-activity-elsewhere = { $day } (in another register)
access-source-in-records = stands with each record; the register was read from the file { $file } on { $day }
access-source-unknown = not known; the register was read from the file { $file } on { $day }
access-third-country = { $who } ({ $country }, outside the EU/EEA; safeguard: { $safeguard })
access-third-country-bare = { $who } ({ $country }, outside the EU/EEA; safeguard not stated)
access-empty = Empty fields: { $fields }
access-not-in-it = Nothing is said of automated decisions (Art. 15(1)(h)): add it where such are taken.
access-consent = Consent
access-consent-to = Consent to { $purpose }
access-consent-how = How: { $words }.
access-consent-text = Text: { $words }.
access-score-age = Retention (0–100)
access-score-relevance = Relevance (0–100)
access-score-sensitivity = Sensitivity (0–100)
access-segments = Groups: { $groups }
access-your-rights = Your rights
access-right-rectify = You can ask for wrong data to be corrected (Art. 16).
access-right-erase = You can ask for the data to be erased (Art. 17). What the law makes us keep is erased when that ends.
access-right-restrict = You can ask for the processing to be restricted (Art. 18).
access-right-object = You can object to direct marketing at any time (Art. 21(2)).
access-right-object-both = You can object to direct marketing at any time (Art. 21(2)) and, on grounds of your situation, to what rests on legitimate or public interest (Art. 21(1)).
access-object = Right to object
access-object-how = on grounds of your situation you can object to this processing (Art. 21(1))
access-right-withdraw = You can withdraw a consent at any time (Art. 7(3)).
access-right-move = What you gave with consent or for a contract you can get in a form that computers read (Art. 20).
access-right-complain = You can complain to the supervisory authority; in Sweden imy.se (Art. 77).
access-scores = The scores are reckoned from the data above, 0 to 100. They can decide what is proposed for culling, and who is taken onto lists and into groups.
access-transfer = The recipient's country stands after the name.
access-others = What was recognised as data about other people is replaced by [another person] (Art. 15(4)).
access-beyond = The report is about the registers in the workbench. Backups and other systems are not in it.
access-which-form = The file's name does not say which form the report is to have.
access-which-form-hint = Let the name end in .html, .txt or .json.
access-written = { $count ->
    [one] The access report with { $count } record is written to { $file }. Delete the file by { $day }; it stays a task until done.
   *[other] The access report with { $count } records is written to { $file }. Delete the file by { $day }; it stays a task until done.
 }
access-others-left-out = { $count ->
    [one] Another person is left out of { $count } field.
   *[other] Another person is left out of { $count } fields.
 }
access-read-first = Read the report before handing it out. What it says of others than the one who asked is for its reader to judge.
access-read-these = Read the report before handing it out, first { $count ->
    [one] the field
   *[other] the { $count } fields
 } that may speak of another person: { $fields }.
access-reason-other = Data about another person
cli-person = All that is kept of a person, in all registers; access report and erasure on request
cli-person-query = Identity number, e-mail, telephone, customer number or name, with a birth year where you can; - reads it from standard input
cli-person-report = Write the access report (Art. 15) to a new file: .html, .txt or .json
cli-person-identified = How the one who asked was identified
cli-person-select = Take a record that is less sure than 90; can be repeated
cli-person-without = Leave a record out; can be repeated
cli-person-stage = Stage the deletion of the chosen records (Art. 17)
cli-person-reason = Why, without personal data; the reason stands in the deletion log
cli-person-duplicates = Records of a register that share an exact key; QUERY is then the register
column-score = sureness
column-chosen = chosen
column-key = key
column-rids = records
consent-state-objected = objected
consent-state-withdrawn = withdrawn
consent-state-silent = silent (does not count)
consent-state-pre-ticked = pre-ticked (does not count)
consent-state-unproven = cannot be shown (does not count)
consent-state-expired = run out
consent-state-active = valid
consent-state-not-needed = another lawful basis
consent-state-none = no consent recorded
tab-may-consent = may be sent, by consent
tab-may-soft = may be sent, after a sale
tab-days-left = { $days ->
    [one] { $days } day left for the first ({ $day })
   *[other] { $days } days left for the first ({ $day })
 }
tab-not = no: { $why }
tab-renew = renew: runs out within 90 days
tab-renew-advice = gallra lists renew
tab-first-ends = the first on { $day }
tab-ask-when = at the next purchase or visit
tab-ask-advice = gallra lists ask
tab-convert = active service users who are no customers
tab-convert-advice = gallra lists convert
tab-reward = most active
tab-reward-advice = gallra lists reward
tab-extended-by = the relation is extended by { $register }
tab-told = the person was told on { $day }
tab-untold = does not extend: it is not stated where the person was told
tab-group = { $name }
tab-not-asked = { $count ->
    [one] { $count } not asked
   *[other] { $count } not asked
 }
tab-group-left-out = { $count } left out
task-delete-list = Delete { $file } by { $due }: it holds personal data.

## Screens 5 and 8
screen-consents = Consent
screen-persons = Person
do-go-consents = consent
about-go-consents = to screen 5, Consent
do-go-persons = person
about-go-persons = to screen 8, Person
do-seek = find person
do-choose = choose
do-access-report = access report
do-tab = next tab
do-mark-line = mark the line
consents-tab-consent = Consent
consents-tab-offers = Offers
consents-tab-ask = Ask now
consents-tab-services = Services
consents-tab-groups = Groups
consents-reckoning = reckoning …
consents-none = There is nothing to show for this register.
consents-no-line = There is no line here.
consents-what = What
consents-purpose = Purpose
consents-share = Share
consents-next = Next
consents-status-none = no lines
status-consents = line { $place } of { $count } · as of { $day }
persons-how = Sought by number, address, or name and birth year. The words are not kept.
persons-begin = Press / and write whom you seek.
persons-found = { $count ->
    [one] { $count } hit, chosen: { $chosen }.
   *[other] { $count } hits, chosen: { $chosen }.
 }
persons-none-chosen = No record is chosen. Space chooses.
persons-no-hit = There is no hit here.
persons-record = No
persons-name = Name
persons-by = Matches on
persons-score = Sureness
persons-chosen = { $chosen } chosen{ $hand ->
    [0] .
   *[other] , { $hand } of them below the limit of 90.
 }{ $rest ->
    [0] {""}
   *[other] { " " }{ $rest } not chosen. Space chooses.
 }
persons-what-next = E writes the access report (Art. 15), d stages the erasure of the chosen in all registers (Art. 17).
persons-status-none = nothing sought
status-persons = hit { $place } of { $count } · the words are not kept
line-person = Find person
line-person-hint = identity number, e-mail, telephone, customer number, or name and birth year
line-access-report = Access report to file
line-access-report-hint = .html, .txt or .json; only you can read the file
line-identified = How was the asker identified?
line-identified-hint = stands in the report; empty: the report says that it is still to be done
line-list = List to file
line-list-hint = .csv or .jsonl; only you can read the file, and a task says by when to delete it
consents-no-list = This line is no list of people to write to or ask. Offers, Ask now, Services and Groups have lists.
do-list = list to file
records-filter-said = showing: { $what }
persons-staged-held = { $count ->
    [0] Nothing was staged.
    [one] { $count } record is in the plan, { $held } held back.
   *[other] { $count } records are in the plan, { $held } held back.
 } { $told }
persons-staged = { $count ->
    [one] { $count } record staged; { $held } held.
   *[other] { $count } records staged; { $held } held.
 }

## Screen 9
screen-policy = Policy
do-go-policy = policy
about-go-policy = to screen 9, Policy: the register card
do-accept = accept
do-answer = answer
do-leave-open = leave open
do-review = reviewed
do-unanswer = take the answer away
do-ask-owner = ask the owner
do-next-register = next register
card-none = There is no register and no card yet. Import a file on screen 1.
card-only-one = There is only one card.
card-reckoning = reckoning …
card-which = register { $place } of { $count }
card-open = { $count ->
    [0] nothing open
    [one] { $count } open
   *[other] { $count } open
 }
card-records = { $count ->
    [one] { $count } record
   *[other] { $count } records
 }
card-in-system = card without a file: { $system }
card-no-file = card without a file
card-kept = keeps the policy
card-broken = { $count ->
    [one] breaks { $count } rule
   *[other] breaks { $count } rules
 }
card-held-until = { $count ->
    [one] { $count } held, may be deleted { $day }
   *[other] { $count } held, earliest deletion { $day }
 }
card-held-open = { $count } held until further notice
card-suggested = suggestion: { $suggestion }
card-unanswered-yet = unanswered
card-answer = Answer: { $answer }
card-suggestion = Suggestion ({ $place } of { $count }): { $answer }
card-choice = Choice { $place } of { $count }: { $answer }
card-choices = { $count ->
    [one] l shows an answer to accept.
   *[other] h and l turn through { $count } answers to accept.
 }
card-edit = e: { $form }
card-edit-fields = e: choose for each field whether it is needed, how much of it, or not.
card-owner = owner: { $owner }
card-field-period = The field { $field }: { $period } (stands in the file)
card-running = The relation runs when { $condition } (stands in the file)
card-extends = Extends: { $registers } (stands in the file)
card-extends-told = The person was told on { $day }, { $place }
card-review-only = b: reviewed today.
card-exception-hint = Write the basis, and behind a semicolon the exception for special categories: contract; 9.2.b
needs-hint = h and l choose for the field under the cursor; * is a suggestion that is not answered yet. Enter uses the answers; Ctrl+S saves them then.
needs-whole = needed
needs-not = not needed
do-next-question = next question
card-more = { $count ->
    [one] PgDn: { $count } more line
   *[other] PgDn: { $count } more lines
 }
card-open-fields = { $count ->
    [one] Unanswered field: { $fields }
   *[other] Unanswered fields: { $fields }
 }
card-unneeded-fields = Not needed: { $fields }
card-access-since = since { $day }
card-access-reviewed = reviewed { $day }
card-access-reviewed-by = reviewed { $day } by { $by }
card-access-never = never reviewed
card-access-stale = due for review
card-review-all = b: reviewed today, for all; h and l choose one at a time.
card-review-one = b: reviewed today, for { $who }; h and l choose whom.
card-hold-day = { $basis }: { $count ->
    [one] { $count } record is held and may be deleted on { $first } at the earliest.
   *[other] { $count } records are held and may be deleted on { $first } at the earliest.
 }
card-hold-days = { $basis }: { $count } records are held; the first may be deleted on { $first } at the earliest, the last on { $last }.
card-hold-first = { $basis }: { $count } records are held; the first may be deleted on { $first } at the earliest, others are held until further notice.
card-hold-open = { $basis }: { $count ->
    [one] { $count } record is held until further notice.
   *[other] { $count } records are held until further notice.
 }
card-hold-none = { $basis }: holds no record today.
card-restricted = { $count ->
    [one] { $count } record is restricted (Art. 18): it is stored but not used.
   *[other] { $count } records are restricted (Art. 18): they are stored but not used.
 }
card-as-before = The answer is as before.
card-step-answer = the answer to “{ $question }”
card-step-review = the review of access
card-answered = “{ $question }” is answered. Ctrl+S saves the policy.
card-unanswered = “{ $question }” is unanswered again. Ctrl+S saves the policy.
card-undone = Undid in { $register }: { $what }
card-redone = Redid in { $register }: { $what }
card-nothing-to-undo = There is no unsaved answer to undo.
card-nothing-to-redo = There is no answer to redo.
card-open-already = The question is unanswered.
card-no-access-here = Access is reviewed at the question “Who sees it?”, once it has an answer.
card-without-file = The card has no file: its questions can be written out only for an imported register.
card-page-written = { $file } is written, without personal data: send it to whoever answers for the register.
line-ask-owner = Questions to file
line-ask-owner-hint = the card's questions and the register's fields, without personal data, to send to whoever answers for the register
status-policy = { $kind ->
    [besides] beside the eight questions
   *[question] question { $place } of 8
 } · the policy is saved
status-policy-changed = { $kind ->
    [besides] beside the eight questions
   *[question] question { $place } of 8
 } · { $count ->
    [one] { $count } change, not saved
   *[other] { $count } changes, not saved
 }
policy-saved = { $count ->
    [one] The policy is saved: { $count } card.
   *[other] The policy is saved: { $count } cards.
 }
policy-not-saved = The policy is not saved; the changes are still there.
policy-save-title = Save the policy?
policy-save-note = Nothing is erased when you save: the policy says what may be deleted and what is held.
policy-change-what = Records that
policy-change-now = Now
policy-change-then = Then
policy-change-more = { $count ->
    [one] { $count } more row (j)
   *[other] { $count } more rows (j)
 }
policy-change-held = are held
policy-change-overdue = are overdue
policy-change-no-date = have no date
policy-change-unneeded-field = hold more than needed
policy-change-full-personnummer = have the full number
policy-change-special-category = special, no exception
policy-change-consent-not-active = lack active consent
policy-change-consent-expired = consent has expired
policy-change-not-informed = were not informed
policy-change-hold-ended = need no longer be held
access-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
 }
access-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
 }
access-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
 }

## Screen 4
screen-proposals = Culling
do-go-proposals = culling
about-go-proposals = to screen 4, Culling: questions first, then proposals
do-dismiss = reviewed, kept
do-other-part = pane
do-plan-it = stage
do-answer-card = answer
do-step-up = longer
about-step-up = the limit one month longer
do-step-down = shorter
about-step-down = the limit one month shorter
heading-rule = Rule
heading-register-field = Register · field
heading-effect = Effect
effect-delete = delete
effect-truncate = → { $how }
kind-nice-to-have = Nice to have
kind-overdue = Kept too long
kind-consent-not-active = No consent
kind-consent-expired = Consent expired
kind-unneeded-field = Field not needed
kind-full-personnummer = Full number
kind-special-category = Special category
kind-no-date = No date
kind-duplicate = Duplicate
kind-objected = Objected
kind-suppressed-returned = Suppressed
limit-years = { $years ->
    [one] { $years } year
   *[other] { $years } years
 }
limit-months = { $months ->
    [one] { $months } month
   *[other] { $months } months
 }
limit-years-months = { $years ->
    [one] { $years } year
   *[other] { $years } years
 } { $months } mo
limit-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
 }
limit-months-days = { $months } mo { $days ->
    [one] { $days } day
   *[other] { $days } days
 }
proposals-why = Why does the register exist? · nice to have
proposals-why-long = Why does the register exist? · nice to have, propose deletion · do not know, ask
proposals-counted = { $question } ({ $count })
proposals-more-questions = { $count ->
    [one] +1 question
   *[other] +{ $count } questions
 }
proposals-unanswered = Unanswered: { $list }
proposals-answer-first = A question deletes nothing. Answer first, or move the limit with + and - for a one-off decision.
proposals-no-limit = There is no limit to move here.
proposals-nothing-to-move = What stands under the list has nothing to move.
proposals-no-values = The proposal is about no single field.
proposals-dismissed-below = reviewed, kept
proposals-dismissed-why = reviewed, kept: { $why }
proposals-dismissed-first = The proposal was reviewed and its records are kept. b brings it back.
proposals-dismissed = Reviewed, kept: the proposal is not made again. b brings it back.
proposals-not-dismissed = The proposal stands.
proposals-staged-before = What the proposal is about is in the plan already.
proposals-held = { $count ->
    [one] { $count } record is kept until { $until } ({ $by })
   *[other] { $count } records are kept, the last until { $until } ({ $by })
 }
proposals-held-open = { $count ->
    [one] { $count } record is kept until further notice ({ $by })
   *[other] { $count } records are kept, some until further notice ({ $by })
 }
proposals-older = older than { $limit }
proposals-older-reason = Older than { $limit }: a one-off decision, not the limit of the policy
proposals-one-off = { $count ->
    [one] { $count } record older than { $limit } goes into the plan
   *[other] { $count } records older than { $limit } go into the plan
 } as a one-off decision. The log shows the reason and your name.{ $held ->
    [0] {""}
    [one] {" "}1 record is held and stays.
   *[other] {" "}{ $held } records are held and stay.
 }
proposals-stage-title = Stage the proposal
proposals-dismiss-title = Reviewed, kept
proposals-dismiss = { $register }: { $count ->
    [one] { $count } record is
   *[other] { $count } records are
 } kept. The proposal is not made again until b or gallra propose --restore brings it back.
proposals-dismiss-why = Reason (stays with the proposal):
proposals-dismiss-note = Write no names, numbers or addresses in the reason. This is no legal hold: the records can still be staged by hand.
proposals-dismiss-reason = Reviewed, kept
values-title-proposal = The values of { $field }
ages-title = Records by year { $from ->
    [end] since the relation ended
    [collected] since they were collected
    [field] since the date of the field
   *[life] since the last sign of life
 }
ages-legend = { $goes } go  { $held } held  { $stays } stay
ages-years = { $years } yr
ages-years-or-more = { $years }+ yr
ages-limit = Limit { $limit }
ages-limit-movable = Limit  - { $limit } +
ages-decided = by the policy
ages-undecided = benchmark, not decided
ages-moved = { $decided ->
    [yes] policy: { $limit }
   *[no] benchmark: { $limit }
 }
ages-own-times = { $count ->
    [one] one relation has a time of its own
   *[other] { $count } relations have times of their own
 }
ages-cut = At { $limit }: { $goes } go ({ $percent }), { $stays } stay, { $held } of them held
ages-other = At { $limit }: { $goes } ({ $difference })
ages-all = All { $count } records are proposed, { $held } stay
ages-others = { $undated } without a date never go by age · { $running } with a running relation
ages-others-apart = { $undated } undated · { $running } running · { $apart } reviewed or for the suppression list: not taken
ground-question-title = Questions about { $register }
ground-question = Nothing is deleted because an answer is missing. Until the questions are answered, gallra proposes neither the register nor any field for deletion.
ground-question-why = Answer with the purpose. Nice to have: the whole register is then proposed for deletion. Do not know: ask whoever owns the register.
ground-question-how = Enter opens the register card on screen 9, with a suggestion for each answer. E there writes a page to its owner, without personal data.
ground-reason = Reason: { $reason }
ground-count = { $count ->
    [one] It is about { $count } record of { $register }; held and staged ones are left out.
   *[other] It is about { $count } records of { $register }; held and staged ones are left out.
 }
ground-held = Held: { $held }
ground-decided = The proposal rests on answers in the policy.
ground-undecided = The proposal rests on a benchmark that nobody decided.
ground-twin = gallra stage proposal { $proposal }
ground-nice-to-have = The register was answered as nice to have: no purpose needs it. Data without a purpose may not be kept (Art. 5(1)(b) and (e)).
ground-overdue = The retention in the policy has passed for these records. Data may not be kept longer than the purpose needs (Art. 5(1)(e)). The bars show what another limit would take.
ground-overdue-field = The field's own retention has passed, though the record may stay. Its values are replaced by less or emptied (Art. 5(1)(c) and (e)).
ground-consent-not-active = Consent is the register's basis, and these records have no active and proven consent. Silent or pre-ticked does not count (Art. 4(11) and 7(1)).
ground-consent-expired = Consent is the register's basis and has run out. Ask again at the next purchase or visit, or delete.
ground-unneeded-field = No purpose needs the field, or so much of it (Art. 5(1)(c)). Before and after stand under the list.
ground-full-personnummer = All ten digits are seldom needed. A personnummer may be processed where that is clearly justified (dataskyddslagen 3:10).
ground-special-category = The field reveals special categories, and the card names neither an exception of Art. 9 nor support for Art. 10.
ground-no-date = The records have no date to count retention from. No limit ever takes them; so they are a proposal of their own.
ground-duplicate = The same key stands in several records. The one with the latest sign of life stays (Art. 5(1)(d)).
ground-objected = These people objected or withdrew their consent. The record is deleted and the address stays on the suppression list, so that the next import leaves them out (Art. 21).
ground-suppressed-returned = The address stands on the suppression list, but the person was imported again. The objection still holds (Art. 21).
cli-propose-ages = Show the register's records by year, and what a limit would take
cli-propose-limit = That limit only, for example P30M
cli-stage-delete-older-than = Records older than a limit, for example P30M: a one-off decision
column-bar = years
column-limit = limit
column-goes = go
column-stays = stay
column-goes_held = held at the limit
column-reviewed = reviewed
ages-bar-running = running relation
ages-bar-undated = no date
no-such-period = “{ $text }” is no period of ISO 8601.
stage-older-none = No record is older than { $limit } and free to be deleted.

## The screen: importing a file
screen-wizard = Import
screen-tasks = To do
header-wizard = import
wizard-title = Import a register
wizard-step-file = File
wizard-step-reading = Reading
wizard-step-fields = Fields
wizard-step-check = Check
wizard-step-received = Imported
wizard-folder = Folder
wizard-looking = looking for files …
wizard-shows-tables = { $count ->
    [0] tables only
    [one] tables only, 1 other hidden
   *[other] tables only, { $count } others hidden
 }
wizard-shows-all = all files
wizard-shows-found = found in the folder and those below
wizard-name = Name
wizard-size = Size
wizard-changed = Changed
wizard-look = Looks like
wizard-above = the folder above
wizard-is-folder = folder
wizard-is-other = no table
wizard-no-table-here = No file here looks like a table.
wizard-places = Places:
wizard-drag = Drag a file here, paste a path, or press e to type it. gallra never changes the file.
wizard-found = { $count ->
    [one] 1 file looks like a register.
   *[other] { $count } files look like registers.
 }
wizard-found-none = No file in the folder or those below looks like a register of personal data.
glance-text = text
glance-xlsx = Excel
glance-xls = Excel (xls)
glance-ods = ODS
glance-json = JSON
glance-sqlite = SQLite
glance-zip = ZIP archive
glance-gzip = gzip
wizard-reading = reading
wizard-file-facts = { $format } · { $size } · { $records } records · { $fields } fields
wizard-part-table = Table
wizard-part-encoding = Encoding
wizard-part-delimiter = Delimiter
wizard-part-quote = Text delimiter
wizard-part-escape = Within text
wizard-part-header = Header lines
wizard-part-skip = Lines before it
wizard-part-after = Lines after the table
wizard-semicolon = semicolon
wizard-comma = comma
wizard-tab = tab
wizard-pipe = pipe
wizard-blank = blank
wizard-no-quote = none
wizard-doubled = doubled
wizard-backslash = after a backslash
wizard-said = said by you
wizard-taken = [x] taken
wizard-not-taken = [ ] not taken
wizard-table-place = { $place } of { $count }, { $taken } taken
wizard-reason-none = That is how the file has it.
wizard-uneven = Rows with the wrong number of fields: { $count } (first: record { $first }). All are kept.
wizard-preview = The first records, read so
wizard-hint-table = Choose a table by h and l.
wizard-hint-encoding = One of { $names }; empty leaves it to gallra
wizard-hint-delimiter = One to eight characters, or tab, space, semicolon, comma, pipe; empty leaves it to gallra
wizard-hint-quote = One character, or none; empty leaves it to gallra
wizard-hint-escape = doubled or backslash; empty leaves it to gallra
wizard-hint-header = A number, 0 for none; empty leaves it to gallra
wizard-hint-skip = A number of lines; empty leaves it to gallra
wizard-not-a-value = It cannot be that.
wizard-field = Field
wizard-sample = Sample
wizard-kind = Taken for
wizard-role = Role
wizard-sure = How sure
wizard-by-you = by you
wizard-samples = Samples
wizard-counting = counting the records …
wizard-filled = Filled in { $filled } of { $rows } records. Nothing found.
wizard-filled-found = Filled in { $filled } of { $rows } records. Found: { $found }
field-title = What is { $field }?
field-note = Your answer holds when the file is imported again.
field-order = Order of dates
field-corrected = The field ”{ $field }” is what you say. Its findings and scores follow.
date-order-by-values = by the values
date-order-ymd = year, month, day
date-order-dmy = day, month, year
date-order-mdy = month, day, year
doubt-day-month = The dates in ”{ $field }” can be read in more than one way, and no date that was looked at decides which. They are read as { $order ->
    [ymd] year, month, day
    [mdy] month, day, year
   *[dmy] day, month, year
}. Correct it with --field "{ $field }=::{ $other }" when the file is read, or with e on screen 3.
doubt-mixed-order = The dates in ”{ $field }” are written in different orders: some can only be read in one, some only in another. They are read as { $order ->
    [ymd] year, month, day
    [mdy] month, day, year
   *[dmy] day, month, year
}; those that cannot be so are no dates, and some may be read as another day. Correct it with --field "{ $field }=::{ $other }" when the file is read, or with e on screen 3.
doubt-day-month-here = In doubt: the dates can be read in more than one way, and none decides which. Read as { $order ->
    [ymd] year, month, day
    [mdy] month, day, year
   *[dmy] day, month, year
}; e corrects.
doubt-mixed-order-here = In doubt: the dates are written in different orders. Read as { $order ->
    [ymd] year, month, day
    [mdy] month, day, year
   *[dmy] day, month, year
}; e corrects.
order-of-no-dates = The field ”{ $field }” is not taken for dates, so its dates have no order.
order-of-no-dates-hint = Say that it holds dates too: --field NAME=date::dmy
wizard-becomes = Becomes the register
wizard-new-register = (new register)
wizard-refresh = { $count ->
    [one] (is there, 1 record: brought up to date)
   *[other] (is there, { $count } records: brought up to date)
 }
wizard-inexact-refused = records that cannot be written back exactly: do not import the file
wizard-inexact-taken = records that cannot be written back exactly: import them all the same
wizard-found-in-it = Findings: { $found }
wizard-found-nothing = Findings: none.
wizard-around = Lines before the table: { $before }, after it: { $after }. They are no records, are kept for the export and are not culled.
wizard-unsure = { $count ->
    [one] 1 field is unsure
   *[other] { $count } fields are unsure
 }: { $fields }. Correct in step 3 with e.
wizard-no-life = No field says when the person was last heard of: choose a role for a date in step 3 with e.
wizard-no-date = No field says when the person was last heard of, and the file has no date.
wizard-writes-to = Written to the workbench { $workbench }. The file is not changed.
wizard-nothing-written = Nothing is written yet. Enter imports.
wizard-no-table-taken = No table is taken.
wizard-amount = { $done } of { $total }
wizard-passed = { $seconds } s
wizard-how-to-stop = Esc or Ctrl+C cancels; then nothing of the register is left.
wizard-past-commit = The register is imported, and its scores are being reckoned: this can no longer be cancelled.
wizard-cancelled = The import was cancelled. Nothing is written.
wizard-file-changed = { $file } changed since it was shown. Nothing was read in: look through it as it is now.
import-step-recognise = recognising fields
import-step-load = importing records
import-step-commit = committing
import-step-score = reckoning scores
wizard-offer = { $count ->
    [one] 1 record { $what }. d stages its deletion.
   *[other] { $count } records { $what }. d stages their deletion.
 }
wizard-offer-staged = { $count ->
    [one] 1 record { $what }: its deletion is staged.
   *[other] { $count } records { $what }: their deletion is staged.
 }
wizard-offer-suppressed = on the suppression list
wizard-offer-returned = deleted before and back with the file
wizard-offer-likely = new but older than the last reading: probably deleted before
wizard-offer-gone = gone from the file and still here
wizard-reason-suppressed = objected, on the suppression list
wizard-reason-returned = deleted before, came back with the file
wizard-reason-likely = older than the last reading, probably deleted before
wizard-next-offers = Enter shows the records. Esc is done: what is not staged is kept.
wizard-next-open = Enter opens the register.
wizard-nothing-beside = There is nothing beside it here.
wizard-nothing-here = There is nothing to do here yet.
wizard-nothing-to-type = There is nothing to change here.
wizard-only-files = That works where a file is chosen.
wizard-all-shown = All files are shown already; f shows tables only.
wizard-still-looking = Still looking for registers: wait, or cancel with Esc.
wizard-tables-shown = Only tables are shown already.
wizard-one-table = The file has one table only.
wizard-offer-taken = It is staged already.
wizard-no-offer = There is nothing to stage here.
status-wizard-folder = { $count ->
    [one] 1 file
   *[other] { $count } files
 }
status-wizard-files = file { $place } of { $count }
status-wizard-reading = nothing is written yet
status-wizard-fields = field { $place } of { $count } · nothing is written yet
status-wizard-check = nothing is written yet
status-wizard-received = the file is untouched
line-register-name = The register's name
line-register-name-hint = letters, digits, _ and -; empty takes the file's name
line-keys = List of keys to folder
line-keys-hint = the folder is made where it is missing; only you can read the list
do-next-step = next step
do-step-back = back
do-leave-wizard = leave
do-load = import
do-stop = cancel
do-finish = done
do-records = show the records
do-open-register = open the register
do-type-path = type a path
do-type-value = change
do-correct = correct
do-rename = rename
do-take = take
do-next-place = next place
do-to-preview = to the records
do-to-parts = to the reading
do-next-table = next table
do-find-below = look deeper
do-all-files = all files
do-only-tables = tables only
key-kind-role = kind, role
key-kind-role-order = kind, role, order
key-answer = answer
key-question-before = question before
key-leave-open = leave open
key-time-start = time, start
key-months = months

## The screen: the three questions
question-title = Three questions on { $register }
question-title-more = Three questions on { $register } ({ $left ->
    [one] 1 more register
   *[other] { $left } more registers
 })
question-about = Whom is it about?
question-why = Why does it exist?
question-how-long = How long is it needed?
question-why-hint = Write the purpose, or: nice to have
question-open = unanswered
question-note = The answers go into the policy. What is left open becomes a question, never a proposal to delete.
question-no-time = choose a time
question-months = { $months ->
    [one] 1 month
   *[other] { $months } months
 }
question-years = { $years } years
question-from-life = counted from the last sign of life
question-from-end = counted from the end of the relation
question-from-collected = counted from when the data was collected
question-from-field = counted from { $field }
questions-written = The answers are in the policy.
subjects-customers = customers
subjects-prospects = prospects
subjects-service = users of a service
subjects-employees = employees
subjects-suppliers = suppliers
subjects-members = members
subjects-other = others

## The screen: to do outside the workbench
tasks-title = To do outside the workbench
tasks-what = Task
tasks-count = Count
tasks-due = Due
tasks-overdue = { $day }, overdue
tasks-since = since { $day }
tasks-kept = The task stays on the list.
tasks-none = Nothing is left to do.
status-tasks = task { $place } of { $count }
task-short-source-stands = the source file still has all
task-short-source-former = an earlier source file still has all
task-short-source-missing = the source file is not found
task-short-delete-in-source = delete in the source system
task-short-delete-list = delete the list
task-short-delete-keys = delete the list of keys
choice-replace = replace it
choice-keys = delete the keys in the source system
choice-done = done
choice-remind = remind
do-task = do what is chosen
do-go-tasks = to do
about-go-tasks = what is left to do outside the workbench: source files, keys, lists
registers-tasks = { $count ->
    [one] Outside the workbench: 1 thing to do
   *[other] Outside the workbench: { $count } things to do
 } (T)
registers-tasks-short = { $count } to do (T)
registers-tasks-overdue = { $count ->
    [one] Outside the workbench: 1 thing to do, { $overdue } overdue
   *[other] Outside the workbench: { $count } things to do, { $overdue } overdue
 } (T)
keys-none-hint = Correct the field's role to subject_key or email_key and import the file again.
keys-no-gone = No record of ”{ $register }” was deleted: the source system has nothing to delete.
cli-tasks-keys = Write the keys of the deleted records, to be deleted in the source system
cli-tasks-keys-task = The task's number
cli-tasks-keys-folder = The folder that the list is written to

## What a field holds
kind-personnummer = personnummer
kind-samordningsnummer = samordningsnummer
kind-organisation_number = organisation number
kind-national_id = national id
kind-first_name = first name
kind-last_name = last name
kind-name = name
kind-street = street address
kind-postal_code = postal code
kind-city = city
kind-country = country
kind-email = e-mail
kind-phone = telephone
kind-birth_date = birth date
kind-date = date
kind-datetime = date and time
kind-amount = amount
kind-integer = whole number
kind-boolean = yes or no
kind-free_text = free text
kind-url = web address
kind-ip_address = IP address
kind-iban = IBAN
kind-card = card number
kind-customer_id = customer number
kind-consent = consent
kind-consent_date = consent date
kind-gender = sex
kind-behaviour = behaviour
kind-unknown = unknown

## What a field is for
role-subject_key = subject key
role-email_key = e-mail key
role-last_activity = last activity
role-purchase_date = purchase date
role-consent_given = consent given
role-consent_how = how consent was given
role-consent_until = consent until
role-consent_purpose = purpose of consent
role-consent_withdrawn = consent withdrawn
role-relation_end = end of relation
role-valid_until = valid until
role-registered = registered on
role-objection = objection
role-deceased = deceased
role-informed = informed
role-source = source
role-note = note
role-none = –
