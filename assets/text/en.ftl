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
plan-dropped = Item { $item } ({ $count -> [one] { $count } record *[other] { $count } records }) is out of the plan.
plan-reason-set = The reason of item { $item } is changed.
plan-undid-stage = Undid: { $count -> [one] { $count } record *[other] { $count } records } out of the plan.
plan-undid-drop = Undid: { $count -> [one] { $count } record *[other] { $count } records } back in the plan.
plan-undid-reason = Undid: the reason of item { $item } is as before.
plan-redid-stage = Redid: { $count -> [one] { $count } record *[other] { $count } records } back in the plan.
plan-redid-drop = Redid: { $count -> [one] { $count } record *[other] { $count } records } out of the plan.
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
erase-too-many-values = The values to seek are too many.
apply-space-unknown = The free space of the disk cannot be read. Nothing was changed.
