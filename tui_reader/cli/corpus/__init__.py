"""`corpus`, and what `import` says of one: how the room of that name is called and heard."""
