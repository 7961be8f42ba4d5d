-- Reader comments may start folded away (in a class they do).
ALTER TABLE "review" ADD COLUMN "collapse_comments" boolean NOT NULL DEFAULT false;

-- Members of classes that were made before there were pseudonyms get one, in no order that would tell who they are.
UPDATE "member" m SET "pseudonym" = 'Reviewer ' || CASE WHEN n.place < 10 THEN '0' ELSE '' END || n.place
FROM (
  SELECT m.review_id, m.id, row_number() OVER (PARTITION BY m.review_id ORDER BY md5(m.id::text)) AS place
  FROM "member" m JOIN "review" r ON r.id = m.review_id AND r.template = 'class'
  WHERE m.pseudonym IS NULL AND m.role <> 'owner') n
WHERE m.review_id = n.review_id AND m.id = n.id;

-- One person, one pseudonym.
CREATE UNIQUE INDEX "member_pseudonym" ON "member" ("review_id", "pseudonym") WHERE "pseudonym" IS NOT NULL;
