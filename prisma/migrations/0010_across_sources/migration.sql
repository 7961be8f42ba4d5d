-- AlterTable
ALTER TABLE "review" ADD COLUMN     "grades" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "learns" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "limits" JSONB,
ADD COLUMN     "summary" JSONB;

-- AlterTable
ALTER TABLE "source" ADD COLUMN     "grade" JSONB;

-- AlterTable
ALTER TABLE "article" ADD COLUMN     "declared_comments" INTEGER;

-- AlterTable
ALTER TABLE "statement" ADD COLUMN     "conclusion" JSONB,
ADD COLUMN     "grade" JSONB;

-- CreateTable
CREATE TABLE "share_link" (
    "review_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "snapshot_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "share_link_pkey" PRIMARY KEY ("review_id","id")
);

-- CreateTable
CREATE TABLE "saved_view" (
    "review_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("review_id","id")
);

-- CreateTable
CREATE TABLE "export_file" (
    "review_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "options" JSONB NOT NULL,
    "status" TEXT NOT NULL,
    "progress" INTEGER NOT NULL DEFAULT 0,
    "name" TEXT,
    "media_type" TEXT,
    "bytes" BYTEA,
    "reference" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "ready_at" TIMESTAMPTZ(3),
    "seen_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "export_file_pkey" PRIMARY KEY ("review_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "share_link_hash_key" ON "share_link"("hash");

-- CreateIndex
CREATE INDEX "saved_view_account_id_idx" ON "saved_view"("account_id");

-- CreateIndex
CREATE INDEX "export_file_account_id_idx" ON "export_file"("account_id");

-- AddForeignKey
ALTER TABLE "share_link" ADD CONSTRAINT "share_link_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "review"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "review"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "export_file" ADD CONSTRAINT "export_file_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "review"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "export_file" ADD CONSTRAINT "export_file_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;


