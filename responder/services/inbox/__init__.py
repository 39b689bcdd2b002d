"""Services of the inbox: messages that came in, their answers, people who wait, and answers by hand."""
