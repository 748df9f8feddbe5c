CREATE TABLE "statistics_view" (
    "id" BLOB NOT NULL CONSTRAINT "PK_statistics_view" PRIMARY KEY,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "account_id" BLOB NULL,
    "organisation_id" BLOB NOT NULL,
    "version" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL
);


CREATE UNIQUE INDEX "IX_statistics_view_organisation_id_key" ON "statistics_view" ("organisation_id", "key");
