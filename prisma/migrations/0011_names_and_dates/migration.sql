-- AlterTable
ALTER TABLE "same_as" ADD COLUMN     "shown" UUID;

-- AlterTable
ALTER TABLE "claim_link" ADD COLUMN     "resolution_dates" JSONB;
