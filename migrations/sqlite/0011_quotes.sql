-- Whether the city may quote a viewpoint in a paper for a committee. Nobody was asked before.
ALTER TABLE viewpoints ADD COLUMN may_quote INTEGER NOT NULL DEFAULT 0;
CREATE INDEX viewpoints_may_quote ON viewpoints (mission_id, helpful_count, created_at) WHERE may_quote AND state = 'open';
