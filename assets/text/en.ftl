# English. Each sentence is whole; the program groups digits.

## Errors
unknown-register = There is no register ”{ $name }” in the workbench.
cancelled = Cancelled. Nothing was changed.
not-built = This is not built yet.

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
