CREATE EXTENSION IF NOT EXISTS citext;
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS btree_gin;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "email" CITEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "administrator" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "user_agent" TEXT,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "token" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "account_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "request" TEXT NOT NULL,
    "status" INTEGER,
    "answer" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("account_id","key")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "setting" (
    "name" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "template" (
    "name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "template_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "review" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "question" TEXT NOT NULL,
    "event_date" TEXT,
    "place" TEXT,
    "template" TEXT NOT NULL,
    "required_judgements" JSONB NOT NULL,
    "blind_first" BOOLEAN NOT NULL,
    "hide_suggestions" BOOLEAN NOT NULL,
    "content_note" TEXT,
    "is_sample" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member" (
    "review_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "pseudonym" TEXT,
    "colour" INTEGER NOT NULL DEFAULT 0,
    "joined_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "member_pkey" PRIMARY KEY ("review_id","id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "review_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "email" CITEXT,
    "role" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "uses" INTEGER DEFAULT 1,
    "used" INTEGER NOT NULL DEFAULT 0,
    "used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("review_id","id")
);

-- CreateTable
CREATE TABLE "review_event" (
    "review_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "actor" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "undoes" INTEGER,
    "tab" TEXT,
    "changes" JSONB NOT NULL,

    CONSTRAINT "review_event_pkey" PRIMARY KEY ("review_id","version")
);

-- CreateTable
CREATE TABLE "source" (
    "review_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "url" TEXT,
    "version" INTEGER NOT NULL,

    CONSTRAINT "source_pkey" PRIMARY KEY ("review_id","id")
);

-- CreateTable
CREATE TABLE "article" (
    "review_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "source_id" UUID NOT NULL,
    "title" TEXT,
    "author" TEXT,
    "url" TEXT,
    "language" TEXT,
    "direction" TEXT NOT NULL,
    "published_at" TEXT,
    "captured_at" TIMESTAMPTZ(3) NOT NULL,
    "inferred_date" JSONB,
    "status" TEXT NOT NULL,
    "warnings" TEXT[],
    "sha256" TEXT NOT NULL,
    "length" INTEGER NOT NULL,
    "text_version" INTEGER NOT NULL,
    "import_method" TEXT NOT NULL,
    "imported_by" UUID,
    "confirmed_at" TIMESTAMPTZ(3),
    "split_locked_at" TIMESTAMPTZ(3),
    "split_locked_by" UUID,
    "origin_id" UUID,
    "removed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL,

    CONSTRAINT "article_pkey" PRIMARY KEY ("review_id","id")
);

-- CreateTable
CREATE TABLE "article_text" (
    "review_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "original" BYTEA NOT NULL,
    "original_sha256" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "encoding" TEXT,

    CONSTRAINT "article_text_pkey" PRIMARY KEY ("review_id","article_id","number")
);

-- CreateTable
CREATE TABLE "zones" (
    "review_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "zones" JSONB NOT NULL,

    CONSTRAINT "zones_pkey" PRIMARY KEY ("review_id","article_id")
);

-- CreateTable
CREATE TABLE "pass" (
    "review_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "reviewer_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "pass_pkey" PRIMARY KEY ("review_id","article_id","reviewer_id")
);

-- CreateTable
CREATE TABLE "claim" (
    "review_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "text_version" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "suggestion" JSONB,
    "created_by" UUID,
    "version" INTEGER NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "claim_pkey" PRIMARY KEY ("review_id","id")
);

-- CreateTable
CREATE TABLE "judgement" (
    "review_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "reviewer_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "recheck" BOOLEAN NOT NULL,
    "after_reveal" BOOLEAN NOT NULL,
    "accepted" TEXT,

    CONSTRAINT "judgement_pkey" PRIMARY KEY ("review_id","claim_id","reviewer_id")
);

-- CreateTable
CREATE TABLE "decision" (
    "review_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "kind" TEXT,
    "reason" TEXT,
    "by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("review_id","claim_id")
);

-- CreateTable
CREATE TABLE "flag" (
    "review_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "claim_id" UUID,
    "link_id" UUID,
    "articles" UUID[],
    "about" TEXT NOT NULL,
    "sentence" TEXT NOT NULL,
    "by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by" UUID,

    CONSTRAINT "flag_pkey" PRIMARY KEY ("review_id","id")
);

-- CreateTable
CREATE TABLE "entity" (
    "review_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "article_id" UUID,
    "created_by" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "entity_pkey" PRIMARY KEY ("review_id","id")
);

-- CreateTable
CREATE TABLE "same_as" (
    "review_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "a" UUID NOT NULL,
    "b" UUID NOT NULL,
    "grade" TEXT NOT NULL,
    "by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "same_as_pkey" PRIMARY KEY ("review_id","id")
);

-- CreateTable
CREATE TABLE "attribution" (
    "review_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "sources" JSONB NOT NULL,
    "mode" TEXT NOT NULL,
    "cue" TEXT,
    "chain" JSONB NOT NULL,
    "origin" JSONB,
    "refers_to" JSONB,
    "hedged" BOOLEAN NOT NULL,
    "stake" TEXT,
    "by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "attribution_pkey" PRIMARY KEY ("review_id","claim_id")
);

-- CreateTable
CREATE TABLE "claim_link" (
    "review_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "a" UUID NOT NULL,
    "b" UUID NOT NULL,
    "article_a" UUID NOT NULL,
    "article_b" UUID NOT NULL,
    "relation" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "differs" TEXT[],
    "note" TEXT,
    "resolution" TEXT NOT NULL,
    "resolution_reason" TEXT,
    "independence" JSONB,
    "created_by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "claim_link_pkey" PRIMARY KEY ("review_id","id")
);

-- CreateTable
CREATE TABLE "vote" (
    "review_id" UUID NOT NULL,
    "link_id" UUID NOT NULL,
    "article_a" UUID NOT NULL,
    "article_b" UUID NOT NULL,
    "reviewer_id" UUID NOT NULL,
    "answer" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "vote_pkey" PRIMARY KEY ("review_id","link_id","reviewer_id")
);

-- CreateTable
CREATE TABLE "link_decision" (
    "review_id" UUID NOT NULL,
    "link_id" UUID NOT NULL,
    "article_a" UUID NOT NULL,
    "article_b" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "reason" TEXT,
    "by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "link_decision_pkey" PRIMARY KEY ("review_id","link_id")
);

-- CreateTable
CREATE TABLE "candidate" (
    "review_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "a" UUID NOT NULL,
    "b" UUID NOT NULL,
    "article_a" UUID NOT NULL,
    "article_b" UUID NOT NULL,
    "relation" TEXT NOT NULL,
    "reasons" JSONB NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "status" TEXT NOT NULL,
    "answered_by" UUID,

    CONSTRAINT "candidate_pkey" PRIMARY KEY ("review_id","id")
);

-- CreateTable
CREATE TABLE "statement" (
    "review_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "claims" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "statement_pkey" PRIMARY KEY ("review_id","id")
);

-- CreateTable
CREATE TABLE "discussion" (
    "review_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "on" TEXT NOT NULL,
    "target" UUID,
    "articles" UUID[],
    "by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by" UUID,

    CONSTRAINT "discussion_pkey" PRIMARY KEY ("review_id","id")
);

-- CreateTable
CREATE TABLE "message" (
    "review_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "discussion_id" UUID NOT NULL,
    "articles" UUID[],
    "by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "text" TEXT NOT NULL,
    "mentions" UUID[],
    "edited_at" TIMESTAMPTZ(3),
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "message_pkey" PRIMARY KEY ("review_id","id")
);

-- CreateTable
CREATE TABLE "snapshot" (
    "review_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "review_version" INTEGER NOT NULL,
    "by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_reason" TEXT,
    "data" JSONB,

    CONSTRAINT "snapshot_pkey" PRIMARY KEY ("review_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_email_key" ON "account"("email");

-- CreateIndex
CREATE INDEX "session_account_id_idx" ON "session"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "token_hash_key" ON "token"("hash");

-- CreateIndex
CREATE INDEX "token_account_id_idx" ON "token"("account_id");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- CreateIndex
CREATE INDEX "member_account_id_idx" ON "member"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "member_review_id_account_id_key" ON "member"("review_id", "account_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_hash_key" ON "invitation"("hash");

-- CreateIndex
CREATE INDEX "review_event_review_id_actor_version_idx" ON "review_event"("review_id", "actor", "version" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "article_review_id_number_key" ON "article"("review_id", "number");

-- CreateIndex
CREATE INDEX "claim_review_id_article_id_start_idx" ON "claim"("review_id", "article_id", "start");

-- CreateIndex
CREATE UNIQUE INDEX "claim_review_id_article_id_id_key" ON "claim"("review_id", "article_id", "id");

-- CreateIndex
CREATE INDEX "judgement_review_id_article_id_idx" ON "judgement"("review_id", "article_id");

-- CreateIndex
CREATE INDEX "decision_review_id_article_id_idx" ON "decision"("review_id", "article_id");

-- CreateIndex
CREATE INDEX "flag_review_id_claim_id_idx" ON "flag"("review_id", "claim_id");

-- CreateIndex
CREATE UNIQUE INDEX "entity_review_id_key_key" ON "entity"("review_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "same_as_review_id_a_b_key" ON "same_as"("review_id", "a", "b");

-- CreateIndex
CREATE INDEX "attribution_review_id_article_id_idx" ON "attribution"("review_id", "article_id");

-- CreateIndex
CREATE INDEX "claim_link_review_id_article_a_idx" ON "claim_link"("review_id", "article_a");

-- CreateIndex
CREATE INDEX "claim_link_review_id_article_b_idx" ON "claim_link"("review_id", "article_b");

-- CreateIndex
CREATE INDEX "claim_link_review_id_a_idx" ON "claim_link"("review_id", "a");

-- CreateIndex
CREATE INDEX "claim_link_review_id_b_idx" ON "claim_link"("review_id", "b");

-- CreateIndex
CREATE INDEX "candidate_review_id_status_idx" ON "candidate"("review_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "candidate_review_id_a_b_key" ON "candidate"("review_id", "a", "b");

-- CreateIndex
CREATE INDEX "discussion_review_id_target_idx" ON "discussion"("review_id", "target");

-- CreateIndex
CREATE UNIQUE INDEX "snapshot_review_id_number_key" ON "snapshot"("review_id", "number");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "token" ADD CONSTRAINT "token_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "review"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "review"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_event" ADD CONSTRAINT "review_event_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "review"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "review"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "review"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_review_id_source_id_fkey" FOREIGN KEY ("review_id", "source_id") REFERENCES "source"("review_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_review_id_origin_id_fkey" FOREIGN KEY ("review_id", "origin_id") REFERENCES "entity"("review_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_text" ADD CONSTRAINT "article_text_review_id_article_id_fkey" FOREIGN KEY ("review_id", "article_id") REFERENCES "article"("review_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "zones" ADD CONSTRAINT "zones_review_id_article_id_fkey" FOREIGN KEY ("review_id", "article_id") REFERENCES "article"("review_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pass" ADD CONSTRAINT "pass_review_id_article_id_fkey" FOREIGN KEY ("review_id", "article_id") REFERENCES "article"("review_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_review_id_article_id_text_version_fkey" FOREIGN KEY ("review_id", "article_id", "text_version") REFERENCES "article_text"("review_id", "article_id", "number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "judgement" ADD CONSTRAINT "judgement_review_id_article_id_claim_id_fkey" FOREIGN KEY ("review_id", "article_id", "claim_id") REFERENCES "claim"("review_id", "article_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_review_id_claim_id_fkey" FOREIGN KEY ("review_id", "claim_id") REFERENCES "claim"("review_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entity" ADD CONSTRAINT "entity_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "review"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entity" ADD CONSTRAINT "entity_review_id_article_id_fkey" FOREIGN KEY ("review_id", "article_id") REFERENCES "article"("review_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attribution" ADD CONSTRAINT "attribution_review_id_claim_id_fkey" FOREIGN KEY ("review_id", "claim_id") REFERENCES "claim"("review_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_link" ADD CONSTRAINT "claim_link_review_id_article_a_a_fkey" FOREIGN KEY ("review_id", "article_a", "a") REFERENCES "claim"("review_id", "article_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_link" ADD CONSTRAINT "claim_link_review_id_article_b_b_fkey" FOREIGN KEY ("review_id", "article_b", "b") REFERENCES "claim"("review_id", "article_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vote" ADD CONSTRAINT "vote_review_id_link_id_fkey" FOREIGN KEY ("review_id", "link_id") REFERENCES "claim_link"("review_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_decision" ADD CONSTRAINT "link_decision_review_id_link_id_fkey" FOREIGN KEY ("review_id", "link_id") REFERENCES "claim_link"("review_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "review"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "discussion" ADD CONSTRAINT "discussion_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "review"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_review_id_discussion_id_fkey" FOREIGN KEY ("review_id", "discussion_id") REFERENCES "discussion"("review_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "review"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- What Prisma's schema language cannot say.

-- Claims: a proper range of one text, and never two live ones over the same character. Not deferred: a writer
-- shrinks or tombstones first and inserts last.
ALTER TABLE "claim"
  ADD CONSTRAINT "claim_range" CHECK ("start" >= 0 AND "start" < "end"),
  ADD CONSTRAINT "claim_no_overlap" EXCLUDE USING gist (
    "review_id" WITH =,
    "article_id" WITH =,
    "text_version" WITH =,
    int4range("start", "end") WITH &&
  ) WHERE ("deleted_at" IS NULL);

-- The same text twice in one review is refused, unless the first was removed.
CREATE UNIQUE INDEX "article_identical_text" ON "article" ("review_id", "sha256") WHERE "removed_at" IS NULL;

-- A link joins claims of two articles, has one spelling, and each relation of a pair is there once.
ALTER TABLE "claim_link"
  ADD CONSTRAINT "link_two_articles" CHECK ("article_a" <> "article_b"),
  ADD CONSTRAINT "link_one_order" CHECK ("a" < "b");
CREATE UNIQUE INDEX "claim_link_pair_relation" ON "claim_link" ("review_id", "a", "b", "relation");

ALTER TABLE "judgement" ADD CONSTRAINT "judgement_kind"
  CHECK ("kind" IN ('reported_fact', 'attributed_quote', 'opinion', 'reader_comment', 'excluded'));
ALTER TABLE "decision" ADD CONSTRAINT "decision_kind"
  CHECK ("kind" IN ('reported_fact', 'attributed_quote', 'opinion', 'reader_comment', 'excluded'));
ALTER TABLE "claim" ADD CONSTRAINT "claim_zone"
  CHECK ("zone" IN ('headline', 'body', 'caption', 'comment', 'boilerplate'));
ALTER TABLE "claim_link" ADD CONSTRAINT "link_relation" CHECK ("relation" IN ('corroborates', 'conflicts'));
ALTER TABLE "member" ADD CONSTRAINT "member_role" CHECK ("role" IN ('viewer', 'reviewer', 'editor', 'owner'));
ALTER TABLE "pass" ADD CONSTRAINT "pass_status" CHECK ("status" IN ('not_started', 'in_progress', 'finished'));

-- Words of a claim, for finding it and its likely pairs. Only the first 20,000 characters: a tsvector ends at 1 MB.
ALTER TABLE "claim" ADD COLUMN "words" tsvector
  GENERATED ALWAYS AS (to_tsvector('simple', left("text", 20000))) STORED;
CREATE INDEX "claim_words" ON "claim" USING gin ("review_id", "words") WHERE "deleted_at" IS NULL;
