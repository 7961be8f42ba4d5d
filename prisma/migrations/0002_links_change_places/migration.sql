-- Two records of one pair change places when a link takes the relation, or the end, of one that was removed: both are
-- written by one statement, so the pair is looked at when the statement ends and not between its rows.
DROP INDEX "claim_link_pair_relation";
ALTER TABLE "claim_link"
  ADD CONSTRAINT "claim_link_pair_relation" UNIQUE ("review_id", "a", "b", "relation") DEFERRABLE INITIALLY IMMEDIATE;
