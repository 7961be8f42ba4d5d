-- A text as its words are compared: case, accents, Arabic vowel signs, tatweel, alef forms and digits folded.
-- The same as `foldWords` in domain/search-words.ts; a test holds the two together. For matching only.
CREATE FUNCTION fold_words("text" text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN translate(
    lower(
      regexp_replace(
        normalize("text", NFKD),
        '[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08d3-\u08ff\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]',
        '', 'g')),
    U&'\0671\0660\0661\0662\0663\0664\0665\0666\0667\0668\0669\06F0\06F1\06F2\06F3\06F4\06F5\06F6\06F7\06F8\06F9\03C2',
    U&'\062701234567890123456789\03C3');

-- The words of a claim, folded. Only of the first 20,000 characters: a tsvector ends at 1 MB.
DROP INDEX "claim_words";
ALTER TABLE "claim" DROP COLUMN "words";
ALTER TABLE "claim" ADD COLUMN "words" tsvector
  GENERATED ALWAYS AS (to_tsvector('simple', fold_words(left("text", 20000)))) STORED;
CREATE INDEX "claim_words" ON "claim" USING gin ("review_id", "words") WHERE "deleted_at" IS NULL;

-- Whom a claim is credited to, and where it started, the other way round: by name.
CREATE INDEX "attribution_sources" ON "attribution" USING gin ("review_id", "sources" jsonb_path_ops);
CREATE INDEX "attribution_origin" ON "attribution" USING gin ("review_id", "origin" jsonb_path_ops);
