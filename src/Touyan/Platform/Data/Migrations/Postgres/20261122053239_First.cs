using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Touyan.Platform.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class First : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "jobs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    county_code = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    payload = table.Column<string>(type: "text", nullable: false),
                    enqueued_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    lease_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    done_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    failed_with = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_jobs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kept_answers",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    request_hash = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    location = table.Column<string>(type: "text", nullable: true),
                    body = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kept_answers", x => new { x.county_code, x.id });
                });

            migrationBuilder.CreateTable(
                name: "organizations",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: true),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    name_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    initials = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    type = table.Column<int>(type: "integer", nullable: false),
                    sector = table.Column<string>(type: "text", nullable: false),
                    division = table.Column<string>(type: "text", nullable: true),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    established_on = table.Column<DateOnly>(type: "date", nullable: false),
                    dissolved_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organizations", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_organizations_parent_id",
                        columns: x => new { x.county_code, x.parent_id },
                        principalTable: "organizations",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "trail_entries",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    actor_name = table.Column<string>(type: "text", nullable: false),
                    actor_post = table.Column<string>(type: "text", nullable: false),
                    origin = table.Column<string>(type: "text", nullable: false),
                    act_code = table.Column<string>(type: "text", nullable: false),
                    act_title = table.Column<string>(type: "text", nullable: false),
                    subject_kind = table.Column<string>(type: "text", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_title = table.Column<string>(type: "text", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    detail = table.Column<string>(type: "text", nullable: true),
                    changes = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trail_entries", x => new { x.county_code, x.id });
                });

            migrationBuilder.CreateTable(
                name: "members",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    name_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    initials = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    id_number = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false),
                    sex = table.Column<int>(type: "integer", nullable: false),
                    born_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ethnicity = table.Column<string>(type: "text", nullable: false),
                    native_place = table.Column<string>(type: "text", nullable: true),
                    phone = table.Column<string>(type: "text", nullable: true),
                    education = table.Column<string>(type: "text", nullable: true),
                    occupation = table.Column<string>(type: "text", nullable: true),
                    admitted_on = table.Column<DateOnly>(type: "date", nullable: false),
                    converted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    standing = table.Column<int>(type: "integer", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    merged_into = table.Column<Guid>(type: "uuid", nullable: true),
                    import_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_members_organization_id",
                        columns: x => new { x.county_code, x.organization_id },
                        principalTable: "organizations",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "organization_spells",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    type = table.Column<int>(type: "integer", nullable: false),
                    sector = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organization_spells", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_organization_spells_organization_id",
                        columns: x => new { x.county_code, x.organization_id },
                        principalTable: "organizations",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "membership_spells",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    standing = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    cause = table.Column<string>(type: "text", nullable: false),
                    evidence_on = table.Column<DateOnly>(type: "date", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_membership_spells", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_membership_spells_member_id",
                        columns: x => new { x.county_code, x.member_id },
                        principalTable: "members",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_membership_spells_organization_id",
                        columns: x => new { x.county_code, x.organization_id },
                        principalTable: "organizations",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_jobs_done_at_due_at",
                table: "jobs",
                columns: new[] { "done_at", "due_at" });

            migrationBuilder.CreateIndex(
                name: "ix_kept_answers_account_id_key",
                table: "kept_answers",
                columns: new[] { "county_code", "account_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_kept_answers_at",
                table: "kept_answers",
                columns: new[] { "county_code", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_members_id_number",
                table: "members",
                columns: new[] { "county_code", "id_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_members_initials",
                table: "members",
                columns: new[] { "county_code", "initials" });

            migrationBuilder.CreateIndex(
                name: "ix_members_name_key_id",
                table: "members",
                columns: new[] { "county_code", "name_key", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_members_organization_id_name_key_id",
                table: "members",
                columns: new[] { "county_code", "organization_id", "name_key", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_membership_spells_member_id_from",
                table: "membership_spells",
                columns: new[] { "county_code", "member_id", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_membership_spells_organization_id_from",
                table: "membership_spells",
                columns: new[] { "county_code", "organization_id", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_organization_spells_organization_id_from",
                table: "organization_spells",
                columns: new[] { "county_code", "organization_id", "from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_organizations_code",
                table: "organizations",
                columns: new[] { "county_code", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_organizations_name",
                table: "organizations",
                columns: new[] { "county_code", "name" });

            migrationBuilder.CreateIndex(
                name: "ix_organizations_parent_id",
                table: "organizations",
                columns: new[] { "county_code", "parent_id" });

            migrationBuilder.CreateIndex(
                name: "ix_organizations_path",
                table: "organizations",
                columns: new[] { "county_code", "path" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_trail_entries_actor_id_id",
                table: "trail_entries",
                columns: new[] { "county_code", "actor_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_trail_entries_at",
                table: "trail_entries",
                columns: new[] { "county_code", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_trail_entries_subject_id_id",
                table: "trail_entries",
                columns: new[] { "county_code", "subject_id", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "jobs");

            migrationBuilder.DropTable(
                name: "kept_answers");

            migrationBuilder.DropTable(
                name: "membership_spells");

            migrationBuilder.DropTable(
                name: "organization_spells");

            migrationBuilder.DropTable(
                name: "trail_entries");

            migrationBuilder.DropTable(
                name: "members");

            migrationBuilder.DropTable(
                name: "organizations");
        }
    }
}
