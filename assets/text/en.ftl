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
