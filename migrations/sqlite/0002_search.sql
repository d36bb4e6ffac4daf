-- Full-text search over ideas (FTS5). The index holds no text of its own; triggers keep it in step.
CREATE VIRTUAL TABLE idea_search USING fts5 (
    sentence, why, content = 'ideas', content_rowid = 'serial', tokenize = 'unicode61 remove_diacritics 2', prefix = '3 4 5 6'
);
CREATE TRIGGER idea_search_insert AFTER INSERT ON ideas BEGIN
    INSERT INTO idea_search (rowid, sentence, why) VALUES (new.serial, new.sentence, new.why);
END;
CREATE TRIGGER idea_search_update AFTER UPDATE OF sentence, why ON ideas BEGIN
    INSERT INTO idea_search (idea_search, rowid, sentence, why) VALUES ('delete', old.serial, old.sentence, old.why);
    INSERT INTO idea_search (rowid, sentence, why) VALUES (new.serial, new.sentence, new.why);
END;
CREATE TRIGGER idea_search_delete AFTER DELETE ON ideas BEGIN
    INSERT INTO idea_search (idea_search, rowid, sentence, why) VALUES ('delete', old.serial, old.sentence, old.why);
END;
