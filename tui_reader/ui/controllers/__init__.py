"""What commands do: one module per subject. Only controllers and screens touch widgets."""
