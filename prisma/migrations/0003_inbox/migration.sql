-- What stands in an inbox follows from the messages; only what was seen is kept.
CREATE TABLE "inbox_read" (
    "review_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "message_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "inbox_read_pkey" PRIMARY KEY ("review_id","account_id","message_id")
);

-- CreateIndex
CREATE INDEX "inbox_read_account_id_idx" ON "inbox_read"("account_id");

-- CreateIndex
CREATE INDEX "message_review_id_discussion_id_idx" ON "message"("review_id", "discussion_id");

-- CreateIndex
CREATE INDEX "message_mentions_idx" ON "message" USING GIN ("mentions");

-- AddForeignKey
ALTER TABLE "inbox_read" ADD CONSTRAINT "inbox_read_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inbox_read" ADD CONSTRAINT "inbox_read_review_id_message_id_fkey" FOREIGN KEY ("review_id", "message_id") REFERENCES "message"("review_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
