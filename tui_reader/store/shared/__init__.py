"""The library in a shared folder: who last said what of each thing, and how things are known again
on other devices. Owns words and names; the files they travel in are `sync/folder`'s."""
