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
