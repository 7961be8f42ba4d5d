-- A review without notes of its own has no codebook record at all, as in the events that were written before there were any.
ALTER TABLE "review" ALTER COLUMN "codebook" DROP DEFAULT,
ALTER COLUMN "codebook" DROP NOT NULL;
UPDATE "review" SET "codebook" = NULL WHERE "codebook" = '{}'::jsonb;
