"""Export: a finished database as files, for those who want all of it.

In: the file of a database. Out: files in a folder, and what each is: format, media type, size, checksum.
Equal databases give equal bytes. `survey` reads the database; `tree`, `flat` and `linked` are the shapes in which it is
written; `dictionary` says what each column means; `publish` writes all files.
"""
