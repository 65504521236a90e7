"""What the engines share about text: words, dates, quotations, house style."""
