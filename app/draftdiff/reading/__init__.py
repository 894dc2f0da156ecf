"""Files to values: drafts, notes, decisions and glossaries read from text, with every defect."""
