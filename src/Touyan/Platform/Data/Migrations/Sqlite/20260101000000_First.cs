using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Touyan.Platform.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class First : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "accounts",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    password_hash = table.Column<string>(type: "TEXT", nullable: false),
                    must_change_password = table.Column<bool>(type: "INTEGER", nullable: false),
                    password_changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    failed_attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    locked_until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    disabled_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    disabled_for = table.Column<string>(type: "TEXT", nullable: true),
                    opened_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_used_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    factor_reset_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts", x => new { x.county_code, x.id });
                });

            migrationBuilder.CreateTable(
                name: "data_keys",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    purpose = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    master_key_id = table.Column<string>(type: "TEXT", nullable: false),
                    wrapped = table.Column<byte[]>(type: "BLOB", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    retired_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_keys", x => new { x.county_code, x.id });
                });

            migrationBuilder.CreateTable(
                name: "demo_sign_ins",
                columns: table => new
                {
                    user_name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    post = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_demo_sign_ins", x => x.user_name);
                });

            migrationBuilder.CreateTable(
                name: "dispositions",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    ground = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    result = table.Column<int>(type: "INTEGER", nullable: true),
                    reviewed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dispositions", x => new { x.county_code, x.id });
                });

            migrationBuilder.CreateTable(
                name: "dues_runs",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ordered_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    ordered_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    branches = table.Column<int>(type: "INTEGER", nullable: false),
                    done = table.Column<int>(type: "INTEGER", nullable: false),
                    assessed = table.Column<int>(type: "INTEGER", nullable: false),
                    corrected = table.Column<int>(type: "INTEGER", nullable: false),
                    missing = table.Column<int>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    failed_with = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dues_runs", x => new { x.county_code, x.id });
                });

            migrationBuilder.CreateTable(
                name: "dues_series",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    last_serial = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dues_series", x => new { x.county_code, x.organization_id, x.kind, x.year });
                });

            migrationBuilder.CreateTable(
                name: "duty_counted_years",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    as_of = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    counted_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    organizations = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_duty_counted_years", x => new { x.county_code, x.year });
                });

            migrationBuilder.CreateTable(
                name: "duty_counts",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    month = table.Column<int>(type: "INTEGER", nullable: false),
                    duty = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    done = table.Column<int>(type: "INTEGER", nullable: false),
                    done_late = table.Column<int>(type: "INTEGER", nullable: false),
                    late = table.Column<int>(type: "INTEGER", nullable: false),
                    soon = table.Column<int>(type: "INTEGER", nullable: false),
                    due = table.Column<int>(type: "INTEGER", nullable: false),
                    excused = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_duty_counts", x => new { x.county_code, x.id });
                });

            migrationBuilder.CreateTable(
                name: "failed_sign_ins",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_failed_sign_ins", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "imports",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", nullable: false),
                    file_hash = table.Column<string>(type: "TEXT", nullable: false),
                    file_bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    options = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: false),
                    uploaded_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    uploaded_by_name = table.Column<string>(type: "TEXT", nullable: false),
                    uploaded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    progress = table.Column<int>(type: "INTEGER", nullable: false),
                    found = table.Column<string>(type: "TEXT", nullable: true),
                    refusal_code = table.Column<string>(type: "TEXT", nullable: true),
                    refusal_message = table.Column<string>(type: "TEXT", nullable: true),
                    rows = table.Column<int>(type: "INTEGER", nullable: false),
                    accepted = table.Column<int>(type: "INTEGER", nullable: false),
                    rejected = table.Column<int>(type: "INTEGER", nullable: false),
                    warned = table.Column<int>(type: "INTEGER", nullable: false),
                    all_or_nothing = table.Column<bool>(type: "INTEGER", nullable: false),
                    applied_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    undone_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    emptied_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_imports", x => new { x.county_code, x.id });
                });

            migrationBuilder.CreateTable(
                name: "jobs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    payload = table.Column<string>(type: "TEXT", nullable: false),
                    enqueued_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    due_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    held_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    lease_until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    done_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    failed_with = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_jobs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kept_answers",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    request_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    kept_until = table.Column<DateTime>(type: "TEXT", nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: false),
                    location = table.Column<string>(type: "TEXT", nullable: true),
                    body = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kept_answers", x => new { x.county_code, x.id });
                });

            migrationBuilder.CreateTable(
                name: "kept_files",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    owner_kind = table.Column<string>(type: "TEXT", nullable: false),
                    owner_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    title = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 130, nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    length = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    kept_by_name = table.Column<string>(type: "TEXT", nullable: false),
                    kept_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    withdrawn_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    withdrawn_for = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kept_files", x => new { x.county_code, x.id });
                });

            migrationBuilder.CreateTable(
                name: "message_channels",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    channel = table.Column<int>(type: "INTEGER", nullable: false),
                    address = table.Column<byte[]>(type: "BLOB", nullable: false),
                    confirmed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    is_on = table.Column<bool>(type: "INTEGER", nullable: false),
                    takes_digest = table.Column<bool>(type: "INTEGER", nullable: false),
                    code = table.Column<byte[]>(type: "BLOB", nullable: true),
                    code_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    code_tries = table.Column<int>(type: "INTEGER", nullable: false),
                    code_day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    codes_of_day = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_message_channels", x => new { x.county_code, x.id });
                });

            migrationBuilder.CreateTable(
                name: "message_digests",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    due = table.Column<int>(type: "INTEGER", nullable: false),
                    messages = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_message_digests", x => new { x.county_code, x.id });
                });

            migrationBuilder.CreateTable(
                name: "messages",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    template = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    outside = table.Column<string>(type: "TEXT", nullable: true),
                    href = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    urgency = table.Column<int>(type: "INTEGER", nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    read_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    digest_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_messages", x => new { x.county_code, x.id });
                });

            migrationBuilder.CreateTable(
                name: "organizations",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    name_key = table.Column<string>(type: "TEXT", nullable: false),
                    initials = table.Column<string>(type: "TEXT", nullable: false),
                    type = table.Column<int>(type: "INTEGER", nullable: false),
                    sector = table.Column<string>(type: "TEXT", nullable: false),
                    division = table.Column<string>(type: "TEXT", nullable: true),
                    parent_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    placed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    established_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    dissolved_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    merged_into_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    import_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "paper_codes",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    county = table.Column<int>(type: "INTEGER", nullable: false),
                    paper_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_paper_codes", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "paper_series",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    series_of = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    last_serial = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_paper_series", x => new { x.county_code, x.kind, x.series_of, x.year });
                });

            migrationBuilder.CreateTable(
                name: "procedure_definitions",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    procedure = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    definition_version = table.Column<int>(type: "INTEGER", nullable: false),
                    digest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_procedure_definitions", x => new { x.county_code, x.id });
                });

            migrationBuilder.CreateTable(
                name: "program_facts",
                columns: table => new
                {
                    group = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_program_facts", x => new { x.group, x.name });
                });

            migrationBuilder.CreateTable(
                name: "rule_proposals",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    rule_id = table.Column<string>(type: "TEXT", nullable: false),
                    rule_title = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: true),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    document_number = table.Column<string>(type: "TEXT", nullable: false),
                    proposed_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    proposed_by_member = table.Column<Guid>(type: "TEXT", nullable: true),
                    proposed_by_name = table.Column<string>(type: "TEXT", nullable: false),
                    proposed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    open_for = table.Column<string>(type: "TEXT", nullable: true),
                    decided_by_name = table.Column<string>(type: "TEXT", nullable: true),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    opinion = table.Column<string>(type: "TEXT", nullable: true),
                    effective_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rule_proposals", x => new { x.county_code, x.id });
                });

            migrationBuilder.CreateTable(
                name: "sign_in_names",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    county = table.Column<int>(type: "INTEGER", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_in_names", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "trail_archives",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    last_no = table.Column<long>(type: "INTEGER", nullable: false),
                    first_no = table.Column<long>(type: "INTEGER", nullable: false),
                    total = table.Column<long>(type: "INTEGER", nullable: false),
                    last_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    until = table.Column<DateTime>(type: "TEXT", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", nullable: false),
                    file_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    archived_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trail_archives", x => new { x.county_code, x.last_no });
                });

            migrationBuilder.CreateTable(
                name: "trail_entries",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    actor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    actor_name = table.Column<string>(type: "TEXT", nullable: false),
                    actor_post = table.Column<string>(type: "TEXT", nullable: false),
                    origin = table.Column<string>(type: "TEXT", nullable: false),
                    act_code = table.Column<string>(type: "TEXT", nullable: false),
                    act_title = table.Column<string>(type: "TEXT", nullable: false),
                    subject_kind = table.Column<string>(type: "TEXT", nullable: false),
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    subject_title = table.Column<string>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    detail = table.Column<string>(type: "TEXT", nullable: true),
                    changes = table.Column<string>(type: "TEXT", nullable: true),
                    rows = table.Column<byte[]>(type: "BLOB", nullable: true),
                    stamp = table.Column<byte[]>(type: "BLOB", nullable: false),
                    seal_no = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trail_entries", x => new { x.county_code, x.id });
                });

            migrationBuilder.CreateTable(
                name: "trail_seals",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    no = table.Column<long>(type: "INTEGER", nullable: false),
                    sealed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    entries = table.Column<int>(type: "INTEGER", nullable: false),
                    total = table.Column<long>(type: "INTEGER", nullable: false),
                    leaves = table.Column<byte[]>(type: "BLOB", nullable: false),
                    root = table.Column<byte[]>(type: "BLOB", nullable: false),
                    previous = table.Column<byte[]>(type: "BLOB", nullable: false),
                    key_id = table.Column<string>(type: "TEXT", nullable: false),
                    signature = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trail_seals", x => new { x.county_code, x.no });
                });

            migrationBuilder.CreateTable(
                name: "transfer_arrivals",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    id_number = table.Column<byte[]>(type: "BLOB", nullable: true),
                    phone = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ethnicity = table.Column<string>(type: "TEXT", nullable: true),
                    native_place = table.Column<string>(type: "TEXT", nullable: true),
                    education = table.Column<string>(type: "TEXT", nullable: true),
                    occupation = table.Column<string>(type: "TEXT", nullable: true),
                    work_unit = table.Column<string>(type: "TEXT", nullable: true),
                    admitted_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    converted_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    from_county = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_transfer_arrivals", x => new { x.county_code, x.id });
                });

            migrationBuilder.CreateTable(
                name: "transfer_letters",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    transfer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    issuer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    paper_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_transfer_letters", x => new { x.county_code, x.id });
                });

            migrationBuilder.CreateTable(
                name: "transfers",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    arrival_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    people = table.Column<int>(type: "INTEGER", nullable: false),
                    from_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    from_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    sender_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    to_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    to_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    receiver_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    dues_paid_to = table.Column<string>(type: "TEXT", maxLength: 7, nullable: true),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    letter_number = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    letter_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    valid_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    started_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    taken_in_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ended_for = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    deferred_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    other_county = table.Column<int>(type: "INTEGER", nullable: true),
                    other_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    other_case = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_transfers", x => new { x.county_code, x.id });
                });

            migrationBuilder.CreateTable(
                name: "api_tokens",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    secret_hash = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    revoked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_used_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_tokens", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_api_tokens_account_id",
                        columns: x => new { x.county_code, x.account_id },
                        principalTable: "accounts",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "known_devices",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    device = table.Column<Guid>(type: "TEXT", nullable: false),
                    failed_attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    locked_until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    seen_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_known_devices", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_known_devices_account_id",
                        columns: x => new { x.county_code, x.account_id },
                        principalTable: "accounts",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "password_history",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    replaced_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_password_history", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_password_history_account_id",
                        columns: x => new { x.county_code, x.account_id },
                        principalTable: "accounts",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "second_factors",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    set_up_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_step = table.Column<long>(type: "INTEGER", nullable: false),
                    hashes_left = table.Column<string>(type: "TEXT", nullable: false),
                    recovery_codes_made_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_second_factors", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_second_factors_account_id",
                        columns: x => new { x.county_code, x.account_id },
                        principalTable: "accounts",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sessions",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_seen_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended_for = table.Column<int>(type: "INTEGER", nullable: true),
                    device = table.Column<string>(type: "TEXT", nullable: false),
                    address = table.Column<string>(type: "TEXT", nullable: true),
                    known_device = table.Column<Guid>(type: "TEXT", nullable: true),
                    awaits_code = table.Column<bool>(type: "INTEGER", nullable: false),
                    proved_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    offered_key = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sessions", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_sessions_account_id",
                        columns: x => new { x.county_code, x.account_id },
                        principalTable: "accounts",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "import_files",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_files", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_import_files_id",
                        columns: x => new { x.county_code, x.id },
                        principalTable: "imports",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "import_rows",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    import_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    outcome = table.Column<int>(type: "INTEGER", nullable: false),
                    codes = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_rows", x => new { x.county_code, x.import_id, x.number });
                    table.ForeignKey(
                        name: "fk_import_rows_import_id",
                        columns: x => new { x.county_code, x.import_id },
                        principalTable: "imports",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "kept_file_contents",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kept_file_contents", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_kept_file_contents_id",
                        columns: x => new { x.county_code, x.id },
                        principalTable: "kept_files",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "message_dispatches",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    channel = table.Column<int>(type: "INTEGER", nullable: false),
                    message_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    digest_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_urgent = table.Column<bool>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    queued_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    due_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    tries = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_message_dispatches", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_message_dispatches_digest_id",
                        columns: x => new { x.county_code, x.digest_id },
                        principalTable: "message_digests",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_message_dispatches_message_id",
                        columns: x => new { x.county_code, x.message_id },
                        principalTable: "messages",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "account_posts",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    role = table.Column<int>(type: "INTEGER", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    delegated_by = table.Column<string>(type: "TEXT", nullable: true),
                    granted_by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_posts", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_account_posts_account_id",
                        columns: x => new { x.county_code, x.account_id },
                        principalTable: "accounts",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_account_posts_organization_id",
                        columns: x => new { x.county_code, x.organization_id },
                        principalTable: "organizations",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "applicants",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_subject = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    name_key = table.Column<string>(type: "TEXT", nullable: false),
                    initials = table.Column<string>(type: "TEXT", nullable: false),
                    id_number = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id_number_digest = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sex = table.Column<int>(type: "INTEGER", nullable: false),
                    born_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ethnicity = table.Column<string>(type: "TEXT", nullable: false),
                    phone = table.Column<byte[]>(type: "BLOB", nullable: true),
                    education = table.Column<string>(type: "TEXT", nullable: true),
                    occupation = table.Column<string>(type: "TEXT", nullable: true),
                    work_unit = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    residence = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    league = table.Column<int>(type: "INTEGER", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    stage = table.Column<int>(type: "INTEGER", nullable: false),
                    applied_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    activist_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    target_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    admitted_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    probation_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ending = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    form_number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    import_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_applicants", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_applicants_organization_id",
                        columns: x => new { x.county_code, x.organization_id },
                        principalTable: "organizations",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "appraisals",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    opened_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    opened_by = table.Column<string>(type: "TEXT", nullable: false),
                    body = table.Column<int>(type: "INTEGER", nullable: true),
                    graded_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    counts_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    votes = table.Column<string>(type: "TEXT", nullable: true),
                    submitted_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    returned_for = table.Column<string>(type: "TEXT", nullable: true),
                    confirmed_by = table.Column<string>(type: "TEXT", nullable: true),
                    confirmed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    published_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    object_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    finished_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    stopped_for = table.Column<string>(type: "TEXT", nullable: true),
                    import_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_appraisals", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_appraisals_organization_id",
                        columns: x => new { x.county_code, x.organization_id },
                        principalTable: "organizations",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "committee_terms",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    elected_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    postponed_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    postponement_document = table.Column<string>(type: "TEXT", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    end_reason = table.Column<string>(type: "TEXT", nullable: true),
                    seats = table.Column<int>(type: "INTEGER", nullable: false),
                    document_number = table.Column<string>(type: "TEXT", nullable: true),
                    evidence_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_committee_terms", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_committee_terms_organization_id",
                        columns: x => new { x.county_code, x.organization_id },
                        principalTable: "organizations",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "development_plans",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_development_plans", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_development_plans_organization_id",
                        columns: x => new { x.county_code, x.organization_id },
                        principalTable: "organizations",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dues_entries",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    serial = table.Column<int>(type: "INTEGER", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    decision = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    counterpart_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    reverses_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dues_entries", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_dues_entries_counterpart_id",
                        columns: x => new { x.county_code, x.counterpart_id },
                        principalTable: "organizations",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_dues_entries_organization_id",
                        columns: x => new { x.county_code, x.organization_id },
                        principalTable: "organizations",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dues_publications",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_name = table.Column<string>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    last_serial = table.Column<int>(type: "INTEGER", nullable: false),
                    digest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    published_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", nullable: false),
                    published_by = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dues_publications", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_dues_publications_organization_id",
                        columns: x => new { x.county_code, x.organization_id },
                        principalTable: "organizations",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dues_remittances",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    way = table.Column<int>(type: "INTEGER", nullable: false),
                    from_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    to_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    taken_fen = table.Column<long>(type: "INTEGER", nullable: true),
                    share_points = table.Column<int>(type: "INTEGER", nullable: true),
                    amount_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    sent_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    sent_entry_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    received_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    received_entry_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    received_by = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dues_remittances", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_dues_remittances_from_id",
                        columns: x => new { x.county_code, x.from_id },
                        principalTable: "organizations",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_dues_remittances_to_id",
                        columns: x => new { x.county_code, x.to_id },
                        principalTable: "organizations",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "election_notices",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    sent_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    sent_by = table.Column<string>(type: "TEXT", nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_election_notices", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_election_notices_organization_id",
                        columns: x => new { x.county_code, x.organization_id },
                        principalTable: "organizations",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "elections",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_number = table.Column<string>(type: "TEXT", nullable: true),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    form = table.Column<int>(type: "INTEGER", nullable: false),
                    term_number = table.Column<int>(type: "INTEGER", nullable: false),
                    committee_seats = table.Column<int>(type: "INTEGER", nullable: false),
                    secretary_seats = table.Column<int>(type: "INTEGER", nullable: false),
                    deputy_seats = table.Column<int>(type: "INTEGER", nullable: false),
                    village_seats = table.Column<int>(type: "INTEGER", nullable: false),
                    delegate_seats = table.Column<int>(type: "INTEGER", nullable: false),
                    congress_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    delegates = table.Column<int>(type: "INTEGER", nullable: true),
                    given_up_seats = table.Column<int>(type: "INTEGER", nullable: false),
                    given_up_votes = table.Column<int>(type: "INTEGER", nullable: true),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    planned_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    held_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    end_reason = table.Column<string>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_elections", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_elections_congress_id",
                        columns: x => new { x.county_code, x.congress_id },
                        principalTable: "elections",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_elections_organization_id",
                        columns: x => new { x.county_code, x.organization_id },
                        principalTable: "organizations",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "floating_stations",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    temporary_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    province = table.Column<string>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", nullable: false),
                    established_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    contact = table.Column<string>(type: "TEXT", nullable: false),
                    phone = table.Column<byte[]>(type: "BLOB", nullable: true),
                    joint_with = table.Column<string>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_floating_stations", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_floating_stations_organization_id",
                        columns: x => new { x.county_code, x.organization_id },
                        principalTable: "organizations",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_floating_stations_temporary_id",
                        columns: x => new { x.county_code, x.temporary_id },
                        principalTable: "organizations",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "meeting_templates",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    series_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition = table.Column<int>(type: "INTEGER", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    also_codes = table.Column<string>(type: "TEXT", nullable: false),
                    sector_codes = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    agenda = table.Column<string>(type: "TEXT", nullable: false),
                    materials = table.Column<string>(type: "TEXT", nullable: false),
                    must_record = table.Column<string>(type: "TEXT", nullable: false),
                    first_month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    last_month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    published_by = table.Column<string>(type: "TEXT", nullable: false),
                    published_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    end = table.Column<int>(type: "INTEGER", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    end_reason = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_templates", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_meeting_templates_organization_id",
                        columns: x => new { x.county_code, x.organization_id },
                        principalTable: "organizations",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "members",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    name_key = table.Column<string>(type: "TEXT", nullable: false),
                    initials = table.Column<string>(type: "TEXT", nullable: false),
                    id_number = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id_number_digest = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sex = table.Column<int>(type: "INTEGER", nullable: false),
                    born_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ethnicity = table.Column<string>(type: "TEXT", nullable: false),
                    native_place = table.Column<string>(type: "TEXT", nullable: true),
                    phone = table.Column<byte[]>(type: "BLOB", nullable: true),
                    education = table.Column<string>(type: "TEXT", nullable: true),
                    occupation = table.Column<string>(type: "TEXT", nullable: true),
                    admitted_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    converted_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    probation_extended_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    standing = table.Column<int>(type: "INTEGER", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    merged_into = table.Column<Guid>(type: "TEXT", nullable: true),
                    import_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "organization_changes",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    effective_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    before = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    after = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    other_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    document_number = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    document_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ground = table.Column<int>(type: "INTEGER", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    recorded_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organization_changes", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_organization_changes_organization_id",
                        columns: x => new { x.county_code, x.organization_id },
                        principalTable: "organizations",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "organization_spells",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    parent_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    type = table.Column<int>(type: "INTEGER", nullable: false),
                    sector = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true)
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
                name: "papers",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    kind_version = table.Column<int>(type: "INTEGER", nullable: false),
                    issuer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    issuer_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    series_of = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    serial = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    subject_kind = table.Column<string>(type: "TEXT", nullable: false),
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    subject_title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    is_of_person = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_for_subject = table.Column<bool>(type: "INTEGER", nullable: false),
                    issued_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    issued_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    issued_by_name = table.Column<string>(type: "TEXT", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    content_hash = table.Column<string>(type: "TEXT", nullable: false),
                    has_receipt = table.Column<bool>(type: "INTEGER", nullable: false),
                    voided_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    void_reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    receipt_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    receipt_note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_papers", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_papers_issuer_id",
                        columns: x => new { x.county_code, x.issuer_id },
                        principalTable: "organizations",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pool_analyses",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    activists = table.Column<int>(type: "INTEGER", nullable: false),
                    findings = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pool_analyses", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_pool_analyses_organization_id",
                        columns: x => new { x.county_code, x.organization_id },
                        principalTable: "organizations",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "receptions",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    holiday = table.Column<int>(type: "INTEGER", nullable: false),
                    place = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    asked = table.Column<string>(type: "TEXT", nullable: true),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_receptions", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_receptions_organization_id",
                        columns: x => new { x.county_code, x.organization_id },
                        principalTable: "organizations",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "service_posts",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_template = table.Column<bool>(type: "INTEGER", nullable: false),
                    template_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    area = table.Column<string>(type: "TEXT", nullable: false),
                    promise = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    places = table.Column<int>(type: "INTEGER", nullable: false),
                    since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    closed_for = table.Column<string>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    import_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_service_posts", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_service_posts_organization_id",
                        columns: x => new { x.county_code, x.organization_id },
                        principalTable: "organizations",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_service_posts_template_id",
                        columns: x => new { x.county_code, x.template_id },
                        principalTable: "service_posts",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "talks",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    words = table.Column<byte[]>(type: "BLOB", nullable: true),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_talks", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_talks_organization_id",
                        columns: x => new { x.county_code, x.organization_id },
                        principalTable: "organizations",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cases",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    procedure = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    definition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    subject_kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    subject_title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    subject_member = table.Column<Guid>(type: "TEXT", nullable: true),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    open_step = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    started_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    started_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    started_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    open_for = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    values = table.Column<string>(type: "TEXT", nullable: false),
                    import_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_cases_definition_id",
                        columns: x => new { x.county_code, x.definition_id },
                        principalTable: "procedure_definitions",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "message_deliveries",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dispatch_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    channel = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    outcome = table.Column<int>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_message_deliveries", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_message_deliveries_dispatch_id",
                        columns: x => new { x.county_code, x.dispatch_id },
                        principalTable: "message_dispatches",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "applicant_moves",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    applicant_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    to_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    files = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_applicant_moves", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_applicant_moves_applicant_id",
                        columns: x => new { x.county_code, x.applicant_id },
                        principalTable: "applicants",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cultivation_reviews",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    applicant_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    phase = table.Column<int>(type: "INTEGER", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    result = table.Column<int>(type: "INTEGER", nullable: false),
                    opinion = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    reports = table.Column<int>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cultivation_reviews", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_cultivation_reviews_applicant_id",
                        columns: x => new { x.county_code, x.applicant_id },
                        principalTable: "applicants",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "appraisal_tallies",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    appraisal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    round = table.Column<int>(type: "INTEGER", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    excellent = table.Column<int>(type: "INTEGER", nullable: false),
                    qualified = table.Column<int>(type: "INTEGER", nullable: false),
                    basic = table.Column<int>(type: "INTEGER", nullable: false),
                    unqualified = table.Column<int>(type: "INTEGER", nullable: false),
                    is_closed = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_appraisal_tallies", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_appraisal_tallies_appraisal_id",
                        columns: x => new { x.county_code, x.appraisal_id },
                        principalTable: "appraisals",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plan_entries",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    places = table.Column<int>(type: "INTEGER", nullable: false),
                    branch_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    applicant_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    document_number = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_entries", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_plan_entries_plan_id",
                        columns: x => new { x.county_code, x.plan_id },
                        principalTable: "development_plans",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "dues_lines",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    entry_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    account = table.Column<int>(type: "INTEGER", nullable: false),
                    use = table.Column<string>(type: "TEXT", nullable: true),
                    fen = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dues_lines", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_dues_lines_entry_id",
                        columns: x => new { x.county_code, x.entry_id },
                        principalTable: "dues_entries",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "election_exclusions",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    election_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ground = table.Column<string>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    consent_number = table.Column<string>(type: "TEXT", nullable: true),
                    resolved_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    taken_back_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_election_exclusions", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_election_exclusions_election_id",
                        columns: x => new { x.county_code, x.election_id },
                        principalTable: "elections",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "election_nominees",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    election_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    contest = table.Column<int>(type: "INTEGER", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    origin = table.Column<int>(type: "INTEGER", nullable: false),
                    recommendations = table.Column<int>(type: "INTEGER", nullable: true),
                    about = table.Column<string>(type: "TEXT", nullable: true),
                    consent_number = table.Column<string>(type: "TEXT", nullable: true),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    taken_off_why = table.Column<string>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_election_nominees", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_election_nominees_election_id",
                        columns: x => new { x.county_code, x.election_id },
                        principalTable: "elections",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "election_officers",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    election_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    duty = table.Column<int>(type: "INTEGER", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    released_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_election_officers", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_election_officers_election_id",
                        columns: x => new { x.county_code, x.election_id },
                        principalTable: "elections",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "election_posts",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    election_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    post = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_election_posts", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_election_posts_election_id",
                        columns: x => new { x.county_code, x.election_id },
                        principalTable: "elections",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "election_rounds",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    election_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    contest = table.Column<int>(type: "INTEGER", nullable: false),
                    ground = table.Column<int>(type: "INTEGER", nullable: false),
                    seats = table.Column<int>(type: "INTEGER", nullable: false),
                    entitled = table.Column<int>(type: "INTEGER", nullable: false),
                    left_out = table.Column<int>(type: "INTEGER", nullable: false),
                    present = table.Column<int>(type: "INTEGER", nullable: false),
                    quorum = table.Column<int>(type: "INTEGER", nullable: false),
                    needed = table.Column<int>(type: "INTEGER", nullable: false),
                    allows_write_ins = table.Column<bool>(type: "INTEGER", nullable: false),
                    held_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    declared_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    declared_by = table.Column<string>(type: "TEXT", nullable: true),
                    is_void = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_election_rounds", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_election_rounds_election_id",
                        columns: x => new { x.county_code, x.election_id },
                        principalTable: "elections",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "analyses",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 5000, nullable: false),
                    written_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    written_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    checked_by = table.Column<string>(type: "TEXT", nullable: true),
                    checked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    returned_for = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_analyses", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_analyses_member_id",
                        columns: x => new { x.county_code, x.member_id },
                        principalTable: "members",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_analyses_organization_id",
                        columns: x => new { x.county_code, x.organization_id },
                        principalTable: "organizations",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "appraisal_corrections",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    appraisal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<int>(type: "INTEGER", nullable: true),
                    to = table.Column<int>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    corrected_by = table.Column<string>(type: "TEXT", nullable: false),
                    corrected_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_appraisal_corrections", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_appraisal_corrections_appraisal_id",
                        columns: x => new { x.county_code, x.appraisal_id },
                        principalTable: "appraisals",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_appraisal_corrections_member_id",
                        columns: x => new { x.county_code, x.member_id },
                        principalTable: "members",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "appraisal_counts",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    appraisal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    round = table.Column<int>(type: "INTEGER", nullable: false),
                    teller_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ballots = table.Column<int>(type: "INTEGER", nullable: false),
                    entered_by = table.Column<string>(type: "TEXT", nullable: false),
                    entered_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    is_agreed = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_appraisal_counts", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_appraisal_counts_appraisal_id",
                        columns: x => new { x.county_code, x.appraisal_id },
                        principalTable: "appraisals",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_appraisal_counts_teller_id",
                        columns: x => new { x.county_code, x.teller_id },
                        principalTable: "members",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "appraisal_objections",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    appraisal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    is_upheld = table.Column<bool>(type: "INTEGER", nullable: true),
                    answer = table.Column<string>(type: "TEXT", nullable: true),
                    answered_by = table.Column<string>(type: "TEXT", nullable: true),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_appraisal_objections", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_appraisal_objections_appraisal_id",
                        columns: x => new { x.county_code, x.appraisal_id },
                        principalTable: "appraisals",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_appraisal_objections_member_id",
                        columns: x => new { x.county_code, x.member_id },
                        principalTable: "members",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "appraisal_sheets",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    appraisal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    absence = table.Column<string>(type: "TEXT", nullable: true),
                    absent_for = table.Column<string>(type: "TEXT", nullable: true),
                    is_ungraded = table.Column<bool>(type: "INTEGER", nullable: false),
                    self_review = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    self_grade = table.Column<int>(type: "INTEGER", nullable: true),
                    self_by = table.Column<string>(type: "TEXT", nullable: true),
                    self_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    mutual_excellent = table.Column<int>(type: "INTEGER", nullable: false),
                    mutual_qualified = table.Column<int>(type: "INTEGER", nullable: false),
                    mutual_basic = table.Column<int>(type: "INTEGER", nullable: false),
                    mutual_unqualified = table.Column<int>(type: "INTEGER", nullable: false),
                    poll_excellent = table.Column<int>(type: "INTEGER", nullable: false),
                    poll_qualified = table.Column<int>(type: "INTEGER", nullable: false),
                    poll_basic = table.Column<int>(type: "INTEGER", nullable: false),
                    poll_unqualified = table.Column<int>(type: "INTEGER", nullable: false),
                    grade = table.Column<int>(type: "INTEGER", nullable: true),
                    grade_reason = table.Column<string>(type: "TEXT", nullable: true),
                    told_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    told_by = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_appraisal_sheets", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_appraisal_sheets_appraisal_id",
                        columns: x => new { x.county_code, x.appraisal_id },
                        principalTable: "appraisals",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_appraisal_sheets_member_id",
                        columns: x => new { x.county_code, x.member_id },
                        principalTable: "members",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "appraisal_turns",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    appraisal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    round = table.Column<int>(type: "INTEGER", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_on_paper = table.Column<bool>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_appraisal_turns", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_appraisal_turns_appraisal_id",
                        columns: x => new { x.county_code, x.appraisal_id },
                        principalTable: "appraisals",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_appraisal_turns_member_id",
                        columns: x => new { x.county_code, x.member_id },
                        principalTable: "members",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "attendance_excuses",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ground = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    care = table.Column<string>(type: "TEXT", nullable: false),
                    marked_by = table.Column<string>(type: "TEXT", nullable: false),
                    marked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attendance_excuses", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_attendance_excuses_member_id",
                        columns: x => new { x.county_code, x.member_id },
                        principalTable: "members",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "committee_posts",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    term_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    post = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    document_number = table.Column<string>(type: "TEXT", nullable: true),
                    end_reason = table.Column<string>(type: "TEXT", nullable: true),
                    end_document_number = table.Column<string>(type: "TEXT", nullable: true),
                    evidence_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_committee_posts", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_committee_posts_member_id",
                        columns: x => new { x.county_code, x.member_id },
                        principalTable: "members",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_committee_posts_organization_id",
                        columns: x => new { x.county_code, x.organization_id },
                        principalTable: "organizations",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_committee_posts_term_id",
                        columns: x => new { x.county_code, x.term_id },
                        principalTable: "committee_terms",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "criticisms",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    by_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_criticisms", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_criticisms_by_member_id",
                        columns: x => new { x.county_code, x.by_member_id },
                        principalTable: "members",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_criticisms_member_id",
                        columns: x => new { x.county_code, x.member_id },
                        principalTable: "members",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_criticisms_organization_id",
                        columns: x => new { x.county_code, x.organization_id },
                        principalTable: "organizations",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "distinct_persons",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    first_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    second_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_distinct_persons", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_distinct_persons_first_id",
                        columns: x => new { x.county_code, x.first_id },
                        principalTable: "members",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_distinct_persons_second_id",
                        columns: x => new { x.county_code, x.second_id },
                        principalTable: "members",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "dues_assessments",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    amount_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    voluntary_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    ground = table.Column<int>(type: "INTEGER", nullable: false),
                    rule_id = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    rate_points = table.Column<int>(type: "INTEGER", nullable: true),
                    basis_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    relief_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    corrects_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    assessed_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dues_assessments", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_dues_assessments_member_id",
                        columns: x => new { x.county_code, x.member_id },
                        principalTable: "members",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_dues_assessments_organization_id",
                        columns: x => new { x.county_code, x.organization_id },
                        principalTable: "organizations",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dues_bases",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    category = table.Column<int>(type: "INTEGER", nullable: false),
                    income = table.Column<byte[]>(type: "BLOB", nullable: true),
                    chosen_fen = table.Column<long>(type: "INTEGER", nullable: true),
                    evidence = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    mid_year_reason = table.Column<string>(type: "TEXT", nullable: true),
                    corrects_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    fixed_by = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    import_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dues_bases", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_dues_bases_member_id",
                        columns: x => new { x.county_code, x.member_id },
                        principalTable: "members",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dues_payments",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    paid_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    amount_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    voluntary_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    payer = table.Column<int>(type: "INTEGER", nullable: false),
                    payer_name = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    method = table.Column<int>(type: "INTEGER", nullable: false),
                    receipt_year = table.Column<int>(type: "INTEGER", nullable: true),
                    receipt_serial = table.Column<int>(type: "INTEGER", nullable: true),
                    reverses_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    entry_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    import_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dues_payments", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_dues_payments_entry_id",
                        columns: x => new { x.county_code, x.entry_id },
                        principalTable: "dues_entries",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_dues_payments_member_id",
                        columns: x => new { x.county_code, x.member_id },
                        principalTable: "members",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_dues_payments_organization_id",
                        columns: x => new { x.county_code, x.organization_id },
                        principalTable: "organizations",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dues_reliefs",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    from_month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to_month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    monthly_fen = table.Column<long>(type: "INTEGER", nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    approved_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dues_reliefs", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_dues_reliefs_member_id",
                        columns: x => new { x.county_code, x.member_id },
                        principalTable: "members",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dues_standings",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    owed_since = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    unpaid_since = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    paid_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    assessed_until = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dues_standings", x => new { x.county_code, x.member_id });
                    table.ForeignKey(
                        name: "fk_dues_standings_member_id",
                        columns: x => new { x.county_code, x.member_id },
                        principalTable: "members",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "duty_excuses",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    duty = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    period_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    approved_by_name = table.Column<string>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_duty_excuses", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_duty_excuses_member_id",
                        columns: x => new { x.county_code, x.member_id },
                        principalTable: "members",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_duty_excuses_organization_id",
                        columns: x => new { x.county_code, x.organization_id },
                        principalTable: "organizations",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "education_records",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    level = table.Column<string>(type: "TEXT", nullable: false),
                    degree = table.Column<string>(type: "TEXT", nullable: true),
                    school = table.Column<string>(type: "TEXT", nullable: true),
                    major = table.Column<string>(type: "TEXT", nullable: true),
                    graduated_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    evidence_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_education_records", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_education_records_member_id",
                        columns: x => new { x.county_code, x.member_id },
                        principalTable: "members",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "honours",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    awarded_by = table.Column<string>(type: "TEXT", nullable: false),
                    awarded_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    document_number = table.Column<string>(type: "TEXT", nullable: true),
                    evidence_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_honours", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_honours_member_id",
                        columns: x => new { x.county_code, x.member_id },
                        principalTable: "members",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inflows",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    id_number = table.Column<byte[]>(type: "BLOB", nullable: true),
                    id_number_digest = table.Column<byte[]>(type: "BLOB", nullable: true),
                    phone = table.Column<byte[]>(type: "BLOB", nullable: true),
                    arrived_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reason = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    place = table.Column<string>(type: "TEXT", nullable: false),
                    home_organization = table.Column<string>(type: "TEXT", nullable: false),
                    home_contact = table.Column<string>(type: "TEXT", nullable: true),
                    home_phone = table.Column<byte[]>(type: "BLOB", nullable: true),
                    card_number = table.Column<string>(type: "TEXT", nullable: true),
                    contact_person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    left_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    left_for = table.Column<string>(type: "TEXT", nullable: true),
                    signed_off_by = table.Column<string>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inflows", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_inflows_contact_person_id",
                        columns: x => new { x.county_code, x.contact_person_id },
                        principalTable: "members",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_inflows_member_id",
                        columns: x => new { x.county_code, x.member_id },
                        principalTable: "members",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_inflows_organization_id",
                        columns: x => new { x.county_code, x.organization_id },
                        principalTable: "organizations",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "issues",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    problem = table.Column<string>(type: "TEXT", nullable: false),
                    measure = table.Column<string>(type: "TEXT", nullable: false),
                    holder_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    listed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    evidence = table.Column<string>(type: "TEXT", nullable: true),
                    solved_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    solved_by = table.Column<string>(type: "TEXT", nullable: true),
                    solved_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    confirmed_by = table.Column<string>(type: "TEXT", nullable: true),
                    confirmed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    returned_for = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_issues", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_issues_holder_id",
                        columns: x => new { x.county_code, x.holder_id },
                        principalTable: "members",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_issues_member_id",
                        columns: x => new { x.county_code, x.member_id },
                        principalTable: "members",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_issues_organization_id",
                        columns: x => new { x.county_code, x.organization_id },
                        principalTable: "organizations",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "large_dues",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    amount_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    given_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    entry_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    handed_on_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    handed_on_entry_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    central_receipt = table.Column<string>(type: "TEXT", nullable: true),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_large_dues", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_large_dues_member_id",
                        columns: x => new { x.county_code, x.member_id },
                        principalTable: "members",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_large_dues_organization_id",
                        columns: x => new { x.county_code, x.organization_id },
                        principalTable: "organizations",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "meetings",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    begins_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    place = table.Column<string>(type: "TEXT", nullable: false),
                    mode = table.Column<int>(type: "INTEGER", nullable: false),
                    online_way = table.Column<string>(type: "TEXT", nullable: true),
                    materials = table.Column<string>(type: "TEXT", nullable: true),
                    template_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_by_name = table.Column<bool>(type: "INTEGER", nullable: false),
                    planned_by = table.Column<string>(type: "TEXT", nullable: false),
                    planned_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    called_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    sign_in_key = table.Column<byte[]>(type: "BLOB", nullable: true),
                    sign_in_opened_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    sign_in_closed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    chair = table.Column<string>(type: "TEXT", nullable: true),
                    recorder = table.Column<string>(type: "TEXT", nullable: true),
                    speaker_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    speaker = table.Column<string>(type: "TEXT", nullable: true),
                    minutes = table.Column<string>(type: "TEXT", nullable: true),
                    evidence_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: true),
                    is_late = table.Column<bool>(type: "INTEGER", nullable: false),
                    said_called = table.Column<int>(type: "INTEGER", nullable: true),
                    said_came = table.Column<int>(type: "INTEGER", nullable: true),
                    confirmed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    confirmed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    confirmed_by = table.Column<string>(type: "TEXT", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    end_reason = table.Column<string>(type: "TEXT", nullable: true),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    import_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meetings", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_meetings_organization_id",
                        columns: x => new { x.county_code, x.organization_id },
                        principalTable: "organizations",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_meetings_speaker_id",
                        columns: x => new { x.county_code, x.speaker_id },
                        principalTable: "members",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_meetings_template_id",
                        columns: x => new { x.county_code, x.template_id },
                        principalTable: "meeting_templates",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "member_merges",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kept_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    merged_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    merged_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    undone_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    moved = table.Column<string>(type: "TEXT", nullable: false),
                    kept_version = table.Column<int>(type: "INTEGER", nullable: false),
                    merged_version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_member_merges", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_member_merges_kept_id",
                        columns: x => new { x.county_code, x.kept_id },
                        principalTable: "members",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_member_merges_merged_id",
                        columns: x => new { x.county_code, x.merged_id },
                        principalTable: "members",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "membership_spells",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    standing = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    cause = table.Column<string>(type: "TEXT", nullable: false),
                    leave_reason = table.Column<string>(type: "TEXT", nullable: true),
                    document_number = table.Column<string>(type: "TEXT", nullable: true),
                    evidence_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false)
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

            migrationBuilder.CreateTable(
                name: "occupation_spells",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    work_unit = table.Column<string>(type: "TEXT", nullable: true),
                    title = table.Column<string>(type: "TEXT", nullable: true),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    evidence_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_occupation_spells", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_occupation_spells_member_id",
                        columns: x => new { x.county_code, x.member_id },
                        principalTable: "members",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "outflows",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    expected_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    province = table.Column<string>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", nullable: false),
                    range = table.Column<int>(type: "INTEGER", nullable: false),
                    is_fixed_place = table.Column<bool>(type: "INTEGER", nullable: false),
                    reason = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    unit = table.Column<string>(type: "TEXT", nullable: true),
                    phone = table.Column<byte[]>(type: "BLOB", nullable: true),
                    card_number = table.Column<string>(type: "TEXT", nullable: true),
                    contact_person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    station_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    educated_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    education_content = table.Column<string>(type: "TEXT", nullable: true),
                    educated_by = table.Column<string>(type: "TEXT", nullable: true),
                    education_late_reason = table.Column<string>(type: "TEXT", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    end = table.Column<int>(type: "INTEGER", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    import_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outflows", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_outflows_contact_person_id",
                        columns: x => new { x.county_code, x.contact_person_id },
                        principalTable: "members",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_outflows_member_id",
                        columns: x => new { x.county_code, x.member_id },
                        principalTable: "members",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_outflows_station_id",
                        columns: x => new { x.county_code, x.station_id },
                        principalTable: "floating_stations",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "point_entries",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    points = table.Column<int>(type: "INTEGER", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    rule = table.Column<string>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", nullable: true),
                    record_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    of_entry_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    expires_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    text = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_point_entries", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_point_entries_member_id",
                        columns: x => new { x.county_code, x.member_id },
                        principalTable: "members",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "point_spendings",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    rule = table.Column<string>(type: "TEXT", nullable: false),
                    points = table.Column<int>(type: "INTEGER", nullable: false),
                    what = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    asked_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    asked_by = table.Column<string>(type: "TEXT", nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    decided_by = table.Column<string>(type: "TEXT", nullable: true),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    declined_for = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_point_spendings", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_point_spendings_member_id",
                        columns: x => new { x.county_code, x.member_id },
                        principalTable: "members",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "paper_organizations",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    paper_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_paper_organizations", x => new { x.county_code, x.paper_id, x.organization_id });
                    table.ForeignKey(
                        name: "fk_paper_organizations_organization_id",
                        columns: x => new { x.county_code, x.organization_id },
                        principalTable: "organizations",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_paper_organizations_paper_id",
                        columns: x => new { x.county_code, x.paper_id },
                        principalTable: "papers",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "post_holdings",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    post_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    source = table.Column<int>(type: "INTEGER", nullable: false),
                    confirmed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    confirmed_by = table.Column<string>(type: "TEXT", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    end = table.Column<int>(type: "INTEGER", nullable: true),
                    end_reason = table.Column<string>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    import_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_post_holdings", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_post_holdings_member_id",
                        columns: x => new { x.county_code, x.member_id },
                        principalTable: "members",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_post_holdings_post_id",
                        columns: x => new { x.county_code, x.post_id },
                        principalTable: "service_posts",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "service_deeds",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    post_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    activity_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    area = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    tenths = table.Column<int>(type: "INTEGER", nullable: false),
                    what = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    for_whom = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    is_late = table.Column<bool>(type: "INTEGER", nullable: false),
                    text_digest = table.Column<string>(type: "TEXT", nullable: false),
                    photo_digest = table.Column<string>(type: "TEXT", nullable: true),
                    same_because = table.Column<string>(type: "TEXT", nullable: true),
                    entered_by = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    confirmation = table.Column<int>(type: "INTEGER", nullable: true),
                    confirmed_by = table.Column<string>(type: "TEXT", nullable: true),
                    confirmed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    withdrawn_for = table.Column<string>(type: "TEXT", nullable: true),
                    withdrawn_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_service_deeds", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_service_deeds_member_id",
                        columns: x => new { x.county_code, x.member_id },
                        principalTable: "members",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_service_deeds_organization_id",
                        columns: x => new { x.county_code, x.organization_id },
                        principalTable: "organizations",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_service_deeds_post_id",
                        columns: x => new { x.county_code, x.post_id },
                        principalTable: "service_posts",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "talk_parts",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    talk_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_talk_parts", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_talk_parts_member_id",
                        columns: x => new { x.county_code, x.member_id },
                        principalTable: "members",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_talk_parts_talk_id",
                        columns: x => new { x.county_code, x.talk_id },
                        principalTable: "talks",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_decisions",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    step_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    slot = table.Column<int>(type: "INTEGER", nullable: false),
                    step = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    outcome_title = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    by_member = table.Column<Guid>(type: "TEXT", nullable: true),
                    by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    post = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    late_reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    stands_in = table.Column<bool>(type: "INTEGER", nullable: false),
                    values = table.Column<string>(type: "TEXT", nullable: false),
                    vote = table.Column<string>(type: "TEXT", nullable: true),
                    rules = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_decisions", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_case_decisions_case_id",
                        columns: x => new { x.county_code, x.case_id },
                        principalTable: "cases",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_documents",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    step_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    document = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    dated_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    pages = table.Column<int>(type: "INTEGER", nullable: true),
                    paper_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_documents", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_case_documents_case_id",
                        columns: x => new { x.county_code, x.case_id },
                        principalTable: "cases",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_events",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    step_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_events", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_case_events_case_id",
                        columns: x => new { x.county_code, x.case_id },
                        principalTable: "cases",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_parties",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    party = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_parties", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_case_parties_case_id",
                        columns: x => new { x.county_code, x.case_id },
                        principalTable: "cases",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_case_parties_organization_id",
                        columns: x => new { x.county_code, x.organization_id },
                        principalTable: "organizations",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_steps",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    step = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    round = table.Column<int>(type: "INTEGER", nullable: false),
                    opened_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    opened_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    not_before = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    first_due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    overdue_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    closed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    spent_minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    office_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_steps", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_case_steps_case_id",
                        columns: x => new { x.county_code, x.case_id },
                        principalTable: "cases",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ballot_counts",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    round_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pass = table.Column<int>(type: "INTEGER", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    replaces_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    issued = table.Column<int>(type: "INTEGER", nullable: false),
                    returned = table.Column<int>(type: "INTEGER", nullable: false),
                    valid = table.Column<int>(type: "INTEGER", nullable: false),
                    spoilt = table.Column<int>(type: "INTEGER", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ballot_counts", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_ballot_counts_round_id",
                        columns: x => new { x.county_code, x.round_id },
                        principalTable: "election_rounds",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "election_round_choices",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    round_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    is_write_in = table.Column<bool>(type: "INTEGER", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    @for = table.Column<int>(name: "for", type: "INTEGER", nullable: true),
                    against = table.Column<int>(type: "INTEGER", nullable: true),
                    abstained = table.Column<int>(type: "INTEGER", nullable: true),
                    standing = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_election_round_choices", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_election_round_choices_round_id",
                        columns: x => new { x.county_code, x.round_id },
                        principalTable: "election_rounds",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "appraisal_count_lines",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    count_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    excellent = table.Column<int>(type: "INTEGER", nullable: false),
                    qualified = table.Column<int>(type: "INTEGER", nullable: false),
                    basic = table.Column<int>(type: "INTEGER", nullable: false),
                    unqualified = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_appraisal_count_lines", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_appraisal_count_lines_count_id",
                        columns: x => new { x.county_code, x.count_id },
                        principalTable: "appraisal_counts",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_appraisal_count_lines_member_id",
                        columns: x => new { x.county_code, x.member_id },
                        principalTable: "members",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dues_paid_months",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    payment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    fen = table.Column<long>(type: "INTEGER", nullable: false),
                    turn = table.Column<int>(type: "INTEGER", nullable: false),
                    paid_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dues_paid_months", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_dues_paid_months_payment_id",
                        columns: x => new { x.county_code, x.payment_id },
                        principalTable: "dues_payments",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inflow_contacts",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    inflow_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    channel = table.Column<int>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inflow_contacts", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_inflow_contacts_inflow_id",
                        columns: x => new { x.county_code, x.inflow_id },
                        principalTable: "inflows",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "inflow_dues",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    inflow_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from_month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to_month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    amount_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    paid_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    taken_back_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    taken_back_by = table.Column<string>(type: "TEXT", nullable: true),
                    taken_back_for = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inflow_dues", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_inflow_dues_inflow_id",
                        columns: x => new { x.county_code, x.inflow_id },
                        principalTable: "inflows",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agenda_items",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agenda_items", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_agenda_items_meeting_id",
                        columns: x => new { x.county_code, x.meeting_id },
                        principalTable: "meetings",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "attendances",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    may_vote = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_invited = table.Column<bool>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    way = table.Column<int>(type: "INTEGER", nullable: true),
                    is_online = table.Column<bool>(type: "INTEGER", nullable: false),
                    online_proof = table.Column<string>(type: "TEXT", nullable: true),
                    marked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    marked_by = table.Column<string>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attendances", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_attendances_meeting_id",
                        columns: x => new { x.county_code, x.meeting_id },
                        principalTable: "meetings",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_attendances_member_id",
                        columns: x => new { x.county_code, x.member_id },
                        principalTable: "members",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_attendances_organization_id",
                        columns: x => new { x.county_code, x.organization_id },
                        principalTable: "organizations",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "follow_ups",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    resolution_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    assigned_by = table.Column<string>(type: "TEXT", nullable: false),
                    assigned_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    began_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    done_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    end_reason = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_follow_ups", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_follow_ups_meeting_id",
                        columns: x => new { x.county_code, x.meeting_id },
                        principalTable: "meetings",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_follow_ups_organization_id",
                        columns: x => new { x.county_code, x.organization_id },
                        principalTable: "organizations",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "meeting_hosts",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_hosts", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_meeting_hosts_meeting_id",
                        columns: x => new { x.county_code, x.meeting_id },
                        principalTable: "meetings",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_meeting_hosts_organization_id",
                        columns: x => new { x.county_code, x.organization_id },
                        principalTable: "organizations",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "meeting_kinds",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_kinds", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_meeting_kinds_meeting_id",
                        columns: x => new { x.county_code, x.meeting_id },
                        principalTable: "meetings",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_notes",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    written_by = table.Column<string>(type: "TEXT", nullable: false),
                    written_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_notes", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_meeting_notes_meeting_id",
                        columns: x => new { x.county_code, x.meeting_id },
                        principalTable: "meetings",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "resolutions",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    matter_code = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    votes = table.Column<string>(type: "TEXT", nullable: false),
                    is_passed = table.Column<bool>(type: "INTEGER", nullable: false),
                    article = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_resolutions", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_resolutions_meeting_id",
                        columns: x => new { x.county_code, x.meeting_id },
                        principalTable: "meetings",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_resolutions_organization_id",
                        columns: x => new { x.county_code, x.organization_id },
                        principalTable: "organizations",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "floating_matches",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    outflow_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    inflow_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    home_by = table.Column<string>(type: "TEXT", nullable: true),
                    host_by = table.Column<string>(type: "TEXT", nullable: true),
                    confirmed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    declined_by = table.Column<string>(type: "TEXT", nullable: true),
                    declined_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_floating_matches", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_floating_matches_inflow_id",
                        columns: x => new { x.county_code, x.inflow_id },
                        principalTable: "inflows",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_floating_matches_outflow_id",
                        columns: x => new { x.county_code, x.outflow_id },
                        principalTable: "outflows",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "outflow_contacts",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    outflow_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    channel = table.Column<int>(type: "INTEGER", nullable: false),
                    source = table.Column<int>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outflow_contacts", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_outflow_contacts_outflow_id",
                        columns: x => new { x.county_code, x.outflow_id },
                        principalTable: "outflows",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "outflow_dues",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    outflow_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    taken_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    from_month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to_month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    amount_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    paid_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    taken_back_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    taken_back_by = table.Column<string>(type: "TEXT", nullable: true),
                    taken_back_for = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outflow_dues", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_outflow_dues_outflow_id",
                        columns: x => new { x.county_code, x.outflow_id },
                        principalTable: "outflows",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reception_guests",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reception_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    outflow_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reception_guests", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_reception_guests_outflow_id",
                        columns: x => new { x.county_code, x.outflow_id },
                        principalTable: "outflows",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_reception_guests_reception_id",
                        columns: x => new { x.county_code, x.reception_id },
                        principalTable: "receptions",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "service_slips",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    for_whom = table.Column<string>(type: "TEXT", nullable: false),
                    issued_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    issued_by_member = table.Column<Guid>(type: "TEXT", nullable: true),
                    deed_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    used_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_service_slips", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_service_slips_deed_id",
                        columns: x => new { x.county_code, x.deed_id },
                        principalTable: "service_deeds",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_service_slips_issued_by_member",
                        columns: x => new { x.county_code, x.issued_by_member },
                        principalTable: "members",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_service_slips_organization_id",
                        columns: x => new { x.county_code, x.organization_id },
                        principalTable: "organizations",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_keepers",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    step_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    slot = table.Column<int>(type: "INTEGER", nullable: false),
                    role = table.Column<int>(type: "INTEGER", nullable: true),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    stands_in = table.Column<bool>(type: "INTEGER", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    not_before = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    closed_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_keepers", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_case_keepers_step_id",
                        columns: x => new { x.county_code, x.step_id },
                        principalTable: "case_steps",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ballot_count_choices",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    count_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    is_write_in = table.Column<bool>(type: "INTEGER", nullable: false),
                    @for = table.Column<int>(name: "for", type: "INTEGER", nullable: false),
                    against = table.Column<int>(type: "INTEGER", nullable: false),
                    abstained = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ballot_count_choices", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_ballot_count_choices_count_id",
                        columns: x => new { x.county_code, x.count_id },
                        principalTable: "ballot_counts",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "follow_up_holders",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    follow_up_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_follow_up_holders", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_follow_up_holders_follow_up_id",
                        columns: x => new { x.county_code, x.follow_up_id },
                        principalTable: "follow_ups",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_follow_up_holders_member_id",
                        columns: x => new { x.county_code, x.member_id },
                        principalTable: "members",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "follow_up_reports",
                columns: table => new
                {
                    county_code = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    follow_up_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    entered_by = table.Column<string>(type: "TEXT", nullable: false),
                    entered_by_account = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    verdict = table.Column<int>(type: "INTEGER", nullable: true),
                    verdict_words = table.Column<string>(type: "TEXT", nullable: true),
                    judged_by = table.Column<string>(type: "TEXT", nullable: true),
                    judged_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_follow_up_reports", x => new { x.county_code, x.id });
                    table.ForeignKey(
                        name: "fk_follow_up_reports_follow_up_id",
                        columns: x => new { x.county_code, x.follow_up_id },
                        principalTable: "follow_ups",
                        principalColumns: new[] { "county_code", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_account_posts_account_id",
                table: "account_posts",
                columns: new[] { "county_code", "account_id" });

            migrationBuilder.CreateIndex(
                name: "ix_account_posts_organization_id",
                table: "account_posts",
                columns: new[] { "county_code", "organization_id" });

            migrationBuilder.CreateIndex(
                name: "ix_account_posts_role",
                table: "account_posts",
                columns: new[] { "county_code", "role" });

            migrationBuilder.CreateIndex(
                name: "ix_accounts_member_id",
                table: "accounts",
                columns: new[] { "county_code", "member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_accounts_user_name",
                table: "accounts",
                columns: new[] { "county_code", "user_name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agenda_items_meeting_id",
                table: "agenda_items",
                columns: new[] { "county_code", "meeting_id" });

            migrationBuilder.CreateIndex(
                name: "ix_analyses_member_id_year",
                table: "analyses",
                columns: new[] { "county_code", "member_id", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_analyses_organization_id_state",
                table: "analyses",
                columns: new[] { "county_code", "organization_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_api_tokens_account_id",
                table: "api_tokens",
                columns: new[] { "county_code", "account_id" });

            migrationBuilder.CreateIndex(
                name: "ix_applicant_moves_applicant_id",
                table: "applicant_moves",
                columns: new[] { "county_code", "applicant_id" });

            migrationBuilder.CreateIndex(
                name: "ix_applicants_applied_on_id",
                table: "applicants",
                columns: new[] { "county_code", "applied_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_applicants_form_number",
                table: "applicants",
                columns: new[] { "county_code", "form_number" },
                unique: true,
                filter: "form_number IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_applicants_id_number_digest",
                table: "applicants",
                columns: new[] { "county_code", "id_number_digest" },
                unique: true,
                filter: "ended_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_applicants_import_id",
                table: "applicants",
                columns: new[] { "county_code", "import_id" });

            migrationBuilder.CreateIndex(
                name: "ix_applicants_initials",
                table: "applicants",
                columns: new[] { "county_code", "initials" });

            migrationBuilder.CreateIndex(
                name: "ix_applicants_member_id",
                table: "applicants",
                columns: new[] { "county_code", "member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_applicants_name_key_id",
                table: "applicants",
                columns: new[] { "county_code", "name_key", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_applicants_organization_id_stage",
                table: "applicants",
                columns: new[] { "county_code", "organization_id", "stage" });

            migrationBuilder.CreateIndex(
                name: "ix_appraisal_corrections_appraisal_id_member_id_number",
                table: "appraisal_corrections",
                columns: new[] { "county_code", "appraisal_id", "member_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_appraisal_corrections_member_id",
                table: "appraisal_corrections",
                columns: new[] { "county_code", "member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_appraisal_count_lines_count_id",
                table: "appraisal_count_lines",
                columns: new[] { "county_code", "count_id" });

            migrationBuilder.CreateIndex(
                name: "ix_appraisal_count_lines_member_id",
                table: "appraisal_count_lines",
                columns: new[] { "county_code", "member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_appraisal_counts_appraisal_id_round",
                table: "appraisal_counts",
                columns: new[] { "county_code", "appraisal_id", "round" });

            migrationBuilder.CreateIndex(
                name: "ix_appraisal_counts_teller_id",
                table: "appraisal_counts",
                columns: new[] { "county_code", "teller_id" });

            migrationBuilder.CreateIndex(
                name: "ix_appraisal_objections_appraisal_id_member_id",
                table: "appraisal_objections",
                columns: new[] { "county_code", "appraisal_id", "member_id" },
                unique: true,
                filter: "is_upheld IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_appraisal_objections_member_id",
                table: "appraisal_objections",
                columns: new[] { "county_code", "member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_appraisal_sheets_appraisal_id_member_id",
                table: "appraisal_sheets",
                columns: new[] { "county_code", "appraisal_id", "member_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_appraisal_sheets_member_id",
                table: "appraisal_sheets",
                columns: new[] { "county_code", "member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_appraisal_tallies_appraisal_id_round_member_id",
                table: "appraisal_tallies",
                columns: new[] { "county_code", "appraisal_id", "round", "member_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_appraisal_turns_appraisal_id_round_member_id",
                table: "appraisal_turns",
                columns: new[] { "county_code", "appraisal_id", "round", "member_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_appraisal_turns_member_id",
                table: "appraisal_turns",
                columns: new[] { "county_code", "member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_appraisals_import_id",
                table: "appraisals",
                columns: new[] { "county_code", "import_id" });

            migrationBuilder.CreateIndex(
                name: "ix_appraisals_organization_id_year",
                table: "appraisals",
                columns: new[] { "county_code", "organization_id", "year" },
                unique: true,
                filter: "state <> 9");

            migrationBuilder.CreateIndex(
                name: "ix_appraisals_year_state",
                table: "appraisals",
                columns: new[] { "county_code", "year", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_attendance_excuses_member_id",
                table: "attendance_excuses",
                columns: new[] { "county_code", "member_id" },
                unique: true,
                filter: "\"to\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_attendance_excuses_member_id_from",
                table: "attendance_excuses",
                columns: new[] { "county_code", "member_id", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_attendances_meeting_id_member_id",
                table: "attendances",
                columns: new[] { "county_code", "meeting_id", "member_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_attendances_member_id_meeting_id",
                table: "attendances",
                columns: new[] { "county_code", "member_id", "meeting_id" });

            migrationBuilder.CreateIndex(
                name: "ix_attendances_organization_id",
                table: "attendances",
                columns: new[] { "county_code", "organization_id" });

            migrationBuilder.CreateIndex(
                name: "ix_ballot_count_choices_count_id",
                table: "ballot_count_choices",
                columns: new[] { "county_code", "count_id" });

            migrationBuilder.CreateIndex(
                name: "ix_ballot_counts_round_id_pass_member_id",
                table: "ballot_counts",
                columns: new[] { "county_code", "round_id", "pass", "member_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_case_decisions_at",
                table: "case_decisions",
                columns: new[] { "county_code", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_case_decisions_case_id",
                table: "case_decisions",
                columns: new[] { "county_code", "case_id" });

            migrationBuilder.CreateIndex(
                name: "ix_case_decisions_step_id_slot",
                table: "case_decisions",
                columns: new[] { "county_code", "step_id", "slot" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_case_documents_case_id",
                table: "case_documents",
                columns: new[] { "county_code", "case_id" });

            migrationBuilder.CreateIndex(
                name: "ix_case_events_case_id",
                table: "case_events",
                columns: new[] { "county_code", "case_id" });

            migrationBuilder.CreateIndex(
                name: "ix_case_keepers_account_id_closed_at_due_on",
                table: "case_keepers",
                columns: new[] { "county_code", "account_id", "closed_at", "due_on" },
                filter: "account_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_case_keepers_case_id",
                table: "case_keepers",
                columns: new[] { "county_code", "case_id" });

            migrationBuilder.CreateIndex(
                name: "ix_case_keepers_member_id_closed_at_due_on",
                table: "case_keepers",
                columns: new[] { "county_code", "member_id", "closed_at", "due_on" },
                filter: "member_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_case_keepers_role_organization_id_due_on_not_before_",
                table: "case_keepers",
                columns: new[] { "county_code", "role", "organization_id", "due_on", "not_before", "closed_at" },
                filter: "closed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_case_keepers_step_id",
                table: "case_keepers",
                columns: new[] { "county_code", "step_id" });

            migrationBuilder.CreateIndex(
                name: "ix_case_parties_case_id_party",
                table: "case_parties",
                columns: new[] { "county_code", "case_id", "party" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_case_parties_organization_id_case_id",
                table: "case_parties",
                columns: new[] { "county_code", "organization_id", "case_id" });

            migrationBuilder.CreateIndex(
                name: "ix_case_steps_case_id",
                table: "case_steps",
                columns: new[] { "county_code", "case_id" },
                unique: true,
                filter: "closed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_case_steps_case_id_step_round",
                table: "case_steps",
                columns: new[] { "county_code", "case_id", "step", "round" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_case_steps_due_on",
                table: "case_steps",
                columns: new[] { "county_code", "due_on" },
                filter: "closed_at IS NULL AND overdue_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_case_steps_step_due_on",
                table: "case_steps",
                columns: new[] { "county_code", "step", "due_on" },
                filter: "closed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_cases_definition_id",
                table: "cases",
                columns: new[] { "county_code", "definition_id" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_import_id",
                table: "cases",
                columns: new[] { "county_code", "import_id" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_number",
                table: "cases",
                columns: new[] { "county_code", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cases_open_for",
                table: "cases",
                columns: new[] { "county_code", "open_for" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cases_procedure_state_started_on",
                table: "cases",
                columns: new[] { "county_code", "procedure", "state", "started_on" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_started_by_id_due_on",
                table: "cases",
                columns: new[] { "county_code", "started_by_id", "due_on" },
                filter: "state = 1");

            migrationBuilder.CreateIndex(
                name: "ix_cases_started_by_id_state_started_on",
                table: "cases",
                columns: new[] { "county_code", "started_by_id", "state", "started_on" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_state_started_on",
                table: "cases",
                columns: new[] { "county_code", "state", "started_on" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_subject_id",
                table: "cases",
                columns: new[] { "county_code", "subject_id" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_subject_member",
                table: "cases",
                columns: new[] { "county_code", "subject_member" });

            migrationBuilder.CreateIndex(
                name: "ix_committee_posts_member_id",
                table: "committee_posts",
                columns: new[] { "county_code", "member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_committee_posts_organization_id",
                table: "committee_posts",
                columns: new[] { "county_code", "organization_id" });

            migrationBuilder.CreateIndex(
                name: "ix_committee_posts_term_id",
                table: "committee_posts",
                columns: new[] { "county_code", "term_id" });

            migrationBuilder.CreateIndex(
                name: "ix_committee_terms_due_on",
                table: "committee_terms",
                columns: new[] { "county_code", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_committee_terms_organization_id",
                table: "committee_terms",
                columns: new[] { "county_code", "organization_id" },
                unique: true,
                filter: "ended_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_committee_terms_organization_id_number",
                table: "committee_terms",
                columns: new[] { "county_code", "organization_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_criticisms_by_member_id",
                table: "criticisms",
                columns: new[] { "county_code", "by_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_criticisms_member_id",
                table: "criticisms",
                columns: new[] { "county_code", "member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_criticisms_organization_id_year",
                table: "criticisms",
                columns: new[] { "county_code", "organization_id", "year" });

            migrationBuilder.CreateIndex(
                name: "ix_cultivation_reviews_applicant_id_on",
                table: "cultivation_reviews",
                columns: new[] { "county_code", "applicant_id", "on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_data_keys_purpose_number",
                table: "data_keys",
                columns: new[] { "county_code", "purpose", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_development_plans_organization_id",
                table: "development_plans",
                columns: new[] { "county_code", "organization_id" });

            migrationBuilder.CreateIndex(
                name: "ix_development_plans_year_organization_id",
                table: "development_plans",
                columns: new[] { "county_code", "year", "organization_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dispositions_case_id",
                table: "dispositions",
                columns: new[] { "county_code", "case_id" });

            migrationBuilder.CreateIndex(
                name: "ix_dispositions_member_id",
                table: "dispositions",
                columns: new[] { "county_code", "member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_dispositions_member_id_kind",
                table: "dispositions",
                columns: new[] { "county_code", "member_id", "kind" },
                unique: true,
                filter: "kind = 1 AND result IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_dispositions_on",
                table: "dispositions",
                columns: new[] { "county_code", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_distinct_persons_first_id_second_id",
                table: "distinct_persons",
                columns: new[] { "county_code", "first_id", "second_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_distinct_persons_second_id",
                table: "distinct_persons",
                columns: new[] { "county_code", "second_id" });

            migrationBuilder.CreateIndex(
                name: "ix_dues_assessments_corrects_id",
                table: "dues_assessments",
                columns: new[] { "county_code", "corrects_id" },
                unique: true,
                filter: "corrects_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_dues_assessments_member_id_month",
                table: "dues_assessments",
                columns: new[] { "county_code", "member_id", "month" },
                unique: true,
                filter: "corrects_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_dues_assessments_organization_id_month",
                table: "dues_assessments",
                columns: new[] { "county_code", "organization_id", "month" });

            migrationBuilder.CreateIndex(
                name: "ix_dues_bases_import_id",
                table: "dues_bases",
                columns: new[] { "county_code", "import_id" });

            migrationBuilder.CreateIndex(
                name: "ix_dues_bases_member_id",
                table: "dues_bases",
                columns: new[] { "county_code", "member_id" },
                unique: true,
                filter: "\"to\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_dues_bases_member_id_from",
                table: "dues_bases",
                columns: new[] { "county_code", "member_id", "from" },
                unique: true,
                filter: "\"to\" IS NULL OR \"to\" > \"from\"");

            migrationBuilder.CreateIndex(
                name: "ix_dues_entries_counterpart_id",
                table: "dues_entries",
                columns: new[] { "county_code", "counterpart_id" });

            migrationBuilder.CreateIndex(
                name: "ix_dues_entries_organization_id_year_serial",
                table: "dues_entries",
                columns: new[] { "county_code", "organization_id", "year", "serial" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dues_entries_reverses_id",
                table: "dues_entries",
                columns: new[] { "county_code", "reverses_id" },
                unique: true,
                filter: "reverses_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_dues_lines_entry_id",
                table: "dues_lines",
                columns: new[] { "county_code", "entry_id" });

            migrationBuilder.CreateIndex(
                name: "ix_dues_lines_organization_id_year_account",
                table: "dues_lines",
                columns: new[] { "county_code", "organization_id", "year", "account" });

            migrationBuilder.CreateIndex(
                name: "ix_dues_paid_months_member_id_month_turn",
                table: "dues_paid_months",
                columns: new[] { "county_code", "member_id", "month", "turn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dues_paid_months_payment_id",
                table: "dues_paid_months",
                columns: new[] { "county_code", "payment_id" });

            migrationBuilder.CreateIndex(
                name: "ix_dues_payments_entry_id",
                table: "dues_payments",
                columns: new[] { "county_code", "entry_id" });

            migrationBuilder.CreateIndex(
                name: "ix_dues_payments_import_id",
                table: "dues_payments",
                columns: new[] { "county_code", "import_id" },
                filter: "import_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_dues_payments_member_id_paid_on",
                table: "dues_payments",
                columns: new[] { "county_code", "member_id", "paid_on" });

            migrationBuilder.CreateIndex(
                name: "ix_dues_payments_organization_id_paid_on",
                table: "dues_payments",
                columns: new[] { "county_code", "organization_id", "paid_on" });

            migrationBuilder.CreateIndex(
                name: "ix_dues_payments_organization_id_receipt_year_receipt_s",
                table: "dues_payments",
                columns: new[] { "county_code", "organization_id", "receipt_year", "receipt_serial" },
                unique: true,
                filter: "receipt_serial IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_dues_payments_reverses_id",
                table: "dues_payments",
                columns: new[] { "county_code", "reverses_id" },
                unique: true,
                filter: "reverses_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_dues_publications_organization_id_year",
                table: "dues_publications",
                columns: new[] { "county_code", "organization_id", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dues_reliefs_member_id_from_month",
                table: "dues_reliefs",
                columns: new[] { "county_code", "member_id", "from_month" });

            migrationBuilder.CreateIndex(
                name: "ix_dues_remittances_from_id_sent_on",
                table: "dues_remittances",
                columns: new[] { "county_code", "from_id", "sent_on" });

            migrationBuilder.CreateIndex(
                name: "ix_dues_remittances_to_id_received_on",
                table: "dues_remittances",
                columns: new[] { "county_code", "to_id", "received_on" });

            migrationBuilder.CreateIndex(
                name: "ix_dues_runs_ordered_at",
                table: "dues_runs",
                columns: new[] { "county_code", "ordered_at" });

            migrationBuilder.CreateIndex(
                name: "ix_dues_standings_owed_since",
                table: "dues_standings",
                columns: new[] { "county_code", "owed_since" });

            migrationBuilder.CreateIndex(
                name: "ix_dues_standings_unpaid_since",
                table: "dues_standings",
                columns: new[] { "county_code", "unpaid_since" });

            migrationBuilder.CreateIndex(
                name: "ix_duty_counts_year_organization_id",
                table: "duty_counts",
                columns: new[] { "county_code", "year", "organization_id" });

            migrationBuilder.CreateIndex(
                name: "ix_duty_excuses_case_id",
                table: "duty_excuses",
                columns: new[] { "county_code", "case_id" });

            migrationBuilder.CreateIndex(
                name: "ix_duty_excuses_member_id",
                table: "duty_excuses",
                columns: new[] { "county_code", "member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_duty_excuses_organization_id_period_from",
                table: "duty_excuses",
                columns: new[] { "county_code", "organization_id", "period_from" });

            migrationBuilder.CreateIndex(
                name: "ix_education_records_member_id",
                table: "education_records",
                columns: new[] { "county_code", "member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_election_exclusions_election_id",
                table: "election_exclusions",
                columns: new[] { "county_code", "election_id" });

            migrationBuilder.CreateIndex(
                name: "ix_election_exclusions_member_id",
                table: "election_exclusions",
                columns: new[] { "county_code", "member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_election_nominees_election_id",
                table: "election_nominees",
                columns: new[] { "county_code", "election_id" });

            migrationBuilder.CreateIndex(
                name: "ix_election_nominees_member_id",
                table: "election_nominees",
                columns: new[] { "county_code", "member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_election_notices_organization_id_due_on",
                table: "election_notices",
                columns: new[] { "county_code", "organization_id", "due_on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_election_officers_election_id",
                table: "election_officers",
                columns: new[] { "county_code", "election_id" });

            migrationBuilder.CreateIndex(
                name: "ix_election_officers_member_id",
                table: "election_officers",
                columns: new[] { "county_code", "member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_election_posts_election_id_member_id",
                table: "election_posts",
                columns: new[] { "county_code", "election_id", "member_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_election_round_choices_round_id",
                table: "election_round_choices",
                columns: new[] { "county_code", "round_id" });

            migrationBuilder.CreateIndex(
                name: "ix_election_rounds_election_id_number",
                table: "election_rounds",
                columns: new[] { "county_code", "election_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_elections_case_id",
                table: "elections",
                columns: new[] { "county_code", "case_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_elections_congress_id",
                table: "elections",
                columns: new[] { "county_code", "congress_id" });

            migrationBuilder.CreateIndex(
                name: "ix_elections_organization_id",
                table: "elections",
                columns: new[] { "county_code", "organization_id" },
                unique: true,
                filter: "ended_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_elections_organization_id_term_number",
                table: "elections",
                columns: new[] { "county_code", "organization_id", "term_number" });

            migrationBuilder.CreateIndex(
                name: "ix_elections_state",
                table: "elections",
                columns: new[] { "county_code", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_failed_sign_ins_at",
                table: "failed_sign_ins",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_floating_matches_inflow_id",
                table: "floating_matches",
                columns: new[] { "county_code", "inflow_id" },
                unique: true,
                filter: "declined_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_floating_matches_outflow_id",
                table: "floating_matches",
                columns: new[] { "county_code", "outflow_id" },
                unique: true,
                filter: "declined_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_floating_matches_outflow_id_inflow_id",
                table: "floating_matches",
                columns: new[] { "county_code", "outflow_id", "inflow_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_floating_stations_name",
                table: "floating_stations",
                columns: new[] { "county_code", "name" },
                unique: true,
                filter: "closed_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_floating_stations_organization_id",
                table: "floating_stations",
                columns: new[] { "county_code", "organization_id" });

            migrationBuilder.CreateIndex(
                name: "ix_floating_stations_temporary_id",
                table: "floating_stations",
                columns: new[] { "county_code", "temporary_id" });

            migrationBuilder.CreateIndex(
                name: "ix_follow_up_holders_follow_up_id_member_id",
                table: "follow_up_holders",
                columns: new[] { "county_code", "follow_up_id", "member_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_follow_up_holders_member_id",
                table: "follow_up_holders",
                columns: new[] { "county_code", "member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_follow_up_reports_follow_up_id",
                table: "follow_up_reports",
                columns: new[] { "county_code", "follow_up_id" });

            migrationBuilder.CreateIndex(
                name: "ix_follow_ups_meeting_id",
                table: "follow_ups",
                columns: new[] { "county_code", "meeting_id" });

            migrationBuilder.CreateIndex(
                name: "ix_follow_ups_organization_id_state_due_on",
                table: "follow_ups",
                columns: new[] { "county_code", "organization_id", "state", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_honours_member_id",
                table: "honours",
                columns: new[] { "county_code", "member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_import_rows_import_id_outcome_number",
                table: "import_rows",
                columns: new[] { "county_code", "import_id", "outcome", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_imports_file_hash",
                table: "imports",
                columns: new[] { "county_code", "file_hash" });

            migrationBuilder.CreateIndex(
                name: "ix_imports_uploaded_by_id",
                table: "imports",
                columns: new[] { "county_code", "uploaded_by", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_inflow_contacts_inflow_id_on",
                table: "inflow_contacts",
                columns: new[] { "county_code", "inflow_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_inflow_dues_inflow_id",
                table: "inflow_dues",
                columns: new[] { "county_code", "inflow_id" });

            migrationBuilder.CreateIndex(
                name: "ix_inflows_contact_person_id",
                table: "inflows",
                columns: new[] { "county_code", "contact_person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_inflows_id_number_digest",
                table: "inflows",
                columns: new[] { "county_code", "id_number_digest" },
                unique: true,
                filter: "left_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_inflows_member_id",
                table: "inflows",
                columns: new[] { "county_code", "member_id" },
                unique: true,
                filter: "left_on IS NULL AND member_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_inflows_name",
                table: "inflows",
                columns: new[] { "county_code", "name" },
                filter: "left_on IS NULL AND member_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_inflows_organization_id_arrived_on",
                table: "inflows",
                columns: new[] { "county_code", "organization_id", "arrived_on" });

            migrationBuilder.CreateIndex(
                name: "ix_issues_holder_id",
                table: "issues",
                columns: new[] { "county_code", "holder_id" });

            migrationBuilder.CreateIndex(
                name: "ix_issues_member_id",
                table: "issues",
                columns: new[] { "county_code", "member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_issues_organization_id_state_due_on",
                table: "issues",
                columns: new[] { "county_code", "organization_id", "state", "due_on" });

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
                name: "ix_kept_answers_kept_until",
                table: "kept_answers",
                columns: new[] { "county_code", "kept_until" });

            migrationBuilder.CreateIndex(
                name: "ix_kept_files_owner_kind_owner_id",
                table: "kept_files",
                columns: new[] { "county_code", "owner_kind", "owner_id" });

            migrationBuilder.CreateIndex(
                name: "ix_known_devices_account_id_device",
                table: "known_devices",
                columns: new[] { "county_code", "account_id", "device" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_large_dues_member_id",
                table: "large_dues",
                columns: new[] { "county_code", "member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_large_dues_organization_id_given_on",
                table: "large_dues",
                columns: new[] { "county_code", "organization_id", "given_on" });

            migrationBuilder.CreateIndex(
                name: "ix_meeting_hosts_meeting_id_organization_id",
                table: "meeting_hosts",
                columns: new[] { "county_code", "meeting_id", "organization_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_meeting_hosts_organization_id_meeting_id",
                table: "meeting_hosts",
                columns: new[] { "county_code", "organization_id", "meeting_id" });

            migrationBuilder.CreateIndex(
                name: "ix_meeting_kinds_meeting_id_code",
                table: "meeting_kinds",
                columns: new[] { "county_code", "meeting_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_meeting_notes_meeting_id",
                table: "meeting_notes",
                columns: new[] { "county_code", "meeting_id" });

            migrationBuilder.CreateIndex(
                name: "ix_meeting_templates_organization_id",
                table: "meeting_templates",
                columns: new[] { "county_code", "organization_id" });

            migrationBuilder.CreateIndex(
                name: "ix_meeting_templates_series_id_edition",
                table: "meeting_templates",
                columns: new[] { "county_code", "series_id", "edition" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_meetings_import_id",
                table: "meetings",
                columns: new[] { "county_code", "import_id" });

            migrationBuilder.CreateIndex(
                name: "ix_meetings_on",
                table: "meetings",
                columns: new[] { "county_code", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_meetings_organization_id_on",
                table: "meetings",
                columns: new[] { "county_code", "organization_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_meetings_speaker_id",
                table: "meetings",
                columns: new[] { "county_code", "speaker_id" });

            migrationBuilder.CreateIndex(
                name: "ix_meetings_state_on",
                table: "meetings",
                columns: new[] { "county_code", "state", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_meetings_template_id",
                table: "meetings",
                columns: new[] { "county_code", "template_id" });

            migrationBuilder.CreateIndex(
                name: "ix_member_merges_kept_id",
                table: "member_merges",
                columns: new[] { "county_code", "kept_id" });

            migrationBuilder.CreateIndex(
                name: "ix_member_merges_merged_id",
                table: "member_merges",
                columns: new[] { "county_code", "merged_id" });

            migrationBuilder.CreateIndex(
                name: "ix_members_admitted_on_id",
                table: "members",
                columns: new[] { "county_code", "admitted_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_members_born_on_id",
                table: "members",
                columns: new[] { "county_code", "born_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_members_id_number_digest",
                table: "members",
                columns: new[] { "county_code", "id_number_digest" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_members_import_id",
                table: "members",
                columns: new[] { "county_code", "import_id" });

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
                name: "ix_members_organization_id_standing_kind",
                table: "members",
                columns: new[] { "county_code", "organization_id", "standing", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_membership_spells_member_id_from",
                table: "membership_spells",
                columns: new[] { "county_code", "member_id", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_membership_spells_organization_id_from",
                table: "membership_spells",
                columns: new[] { "county_code", "organization_id", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_message_channels_account_id_channel",
                table: "message_channels",
                columns: new[] { "county_code", "account_id", "channel" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_message_deliveries_at",
                table: "message_deliveries",
                columns: new[] { "county_code", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_message_deliveries_dispatch_id",
                table: "message_deliveries",
                columns: new[] { "county_code", "dispatch_id" });

            migrationBuilder.CreateIndex(
                name: "ix_message_digests_day_account_id",
                table: "message_digests",
                columns: new[] { "county_code", "day", "account_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_message_dispatches_digest_id",
                table: "message_dispatches",
                columns: new[] { "county_code", "digest_id" });

            migrationBuilder.CreateIndex(
                name: "ix_message_dispatches_message_id",
                table: "message_dispatches",
                columns: new[] { "county_code", "message_id" });

            migrationBuilder.CreateIndex(
                name: "ix_message_dispatches_queued_at",
                table: "message_dispatches",
                columns: new[] { "county_code", "queued_at" });

            migrationBuilder.CreateIndex(
                name: "ix_message_dispatches_state_channel_due_at",
                table: "message_dispatches",
                columns: new[] { "county_code", "state", "channel", "due_at" });

            migrationBuilder.CreateIndex(
                name: "ix_messages_account_id",
                table: "messages",
                columns: new[] { "county_code", "account_id" },
                filter: "read_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_messages_account_id_id",
                table: "messages",
                columns: new[] { "county_code", "account_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_messages_account_id_key",
                table: "messages",
                columns: new[] { "county_code", "account_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_messages_sent_at",
                table: "messages",
                columns: new[] { "county_code", "sent_at" });

            migrationBuilder.CreateIndex(
                name: "ix_occupation_spells_member_id",
                table: "occupation_spells",
                columns: new[] { "county_code", "member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_organization_changes_organization_id_effective_on",
                table: "organization_changes",
                columns: new[] { "county_code", "organization_id", "effective_on" });

            migrationBuilder.CreateIndex(
                name: "ix_organization_spells_from",
                table: "organization_spells",
                columns: new[] { "county_code", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_organization_spells_organization_id_from",
                table: "organization_spells",
                columns: new[] { "county_code", "organization_id", "from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_organization_spells_parent_id",
                table: "organization_spells",
                columns: new[] { "county_code", "parent_id" });

            migrationBuilder.CreateIndex(
                name: "ix_organizations_code",
                table: "organizations",
                columns: new[] { "county_code", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_organizations_import_id",
                table: "organizations",
                columns: new[] { "county_code", "import_id" });

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
                name: "ix_outflow_contacts_outflow_id_on",
                table: "outflow_contacts",
                columns: new[] { "county_code", "outflow_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_outflow_dues_outflow_id",
                table: "outflow_dues",
                columns: new[] { "county_code", "outflow_id" });

            migrationBuilder.CreateIndex(
                name: "ix_outflows_contact_person_id",
                table: "outflows",
                columns: new[] { "county_code", "contact_person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_outflows_import_id",
                table: "outflows",
                columns: new[] { "county_code", "import_id" });

            migrationBuilder.CreateIndex(
                name: "ix_outflows_member_id",
                table: "outflows",
                columns: new[] { "county_code", "member_id" },
                unique: true,
                filter: "ended_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_outflows_member_id_since",
                table: "outflows",
                columns: new[] { "county_code", "member_id", "since" });

            migrationBuilder.CreateIndex(
                name: "ix_outflows_station_id",
                table: "outflows",
                columns: new[] { "county_code", "station_id" });

            migrationBuilder.CreateIndex(
                name: "ix_paper_organizations_organization_id",
                table: "paper_organizations",
                columns: new[] { "county_code", "organization_id" });

            migrationBuilder.CreateIndex(
                name: "ix_papers_code",
                table: "papers",
                columns: new[] { "county_code", "code" });

            migrationBuilder.CreateIndex(
                name: "ix_papers_issuer_id",
                table: "papers",
                columns: new[] { "county_code", "issuer_id" });

            migrationBuilder.CreateIndex(
                name: "ix_papers_kind_series_of_year_serial",
                table: "papers",
                columns: new[] { "county_code", "kind", "series_of", "year", "serial" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_papers_subject_id",
                table: "papers",
                columns: new[] { "county_code", "subject_id" });

            migrationBuilder.CreateIndex(
                name: "ix_password_history_account_id",
                table: "password_history",
                columns: new[] { "county_code", "account_id" });

            migrationBuilder.CreateIndex(
                name: "ix_plan_entries_applicant_id",
                table: "plan_entries",
                columns: new[] { "county_code", "applicant_id" });

            migrationBuilder.CreateIndex(
                name: "ix_plan_entries_plan_id",
                table: "plan_entries",
                columns: new[] { "county_code", "plan_id" });

            migrationBuilder.CreateIndex(
                name: "ix_point_entries_member_id_number",
                table: "point_entries",
                columns: new[] { "county_code", "member_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_point_entries_of_entry_id",
                table: "point_entries",
                columns: new[] { "county_code", "of_entry_id" },
                unique: true,
                filter: "kind = 3");

            migrationBuilder.CreateIndex(
                name: "ix_point_entries_record_id_member_id_rule",
                table: "point_entries",
                columns: new[] { "county_code", "record_id", "member_id", "rule" },
                unique: true,
                filter: "kind = 1");

            migrationBuilder.CreateIndex(
                name: "ix_point_spendings_member_id",
                table: "point_spendings",
                columns: new[] { "county_code", "member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_point_spendings_state",
                table: "point_spendings",
                columns: new[] { "county_code", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_pool_analyses_organization_id_on",
                table: "pool_analyses",
                columns: new[] { "county_code", "organization_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_post_holdings_import_id",
                table: "post_holdings",
                columns: new[] { "county_code", "import_id" });

            migrationBuilder.CreateIndex(
                name: "ix_post_holdings_member_id",
                table: "post_holdings",
                columns: new[] { "county_code", "member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_post_holdings_member_id_post_id",
                table: "post_holdings",
                columns: new[] { "county_code", "member_id", "post_id" },
                unique: true,
                filter: "ended_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_post_holdings_post_id",
                table: "post_holdings",
                columns: new[] { "county_code", "post_id" });

            migrationBuilder.CreateIndex(
                name: "ix_procedure_definitions_digest",
                table: "procedure_definitions",
                columns: new[] { "county_code", "digest" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reception_guests_outflow_id",
                table: "reception_guests",
                columns: new[] { "county_code", "outflow_id" });

            migrationBuilder.CreateIndex(
                name: "ix_reception_guests_reception_id_outflow_id",
                table: "reception_guests",
                columns: new[] { "county_code", "reception_id", "outflow_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_receptions_organization_id_on",
                table: "receptions",
                columns: new[] { "county_code", "organization_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_resolutions_meeting_id",
                table: "resolutions",
                columns: new[] { "county_code", "meeting_id" });

            migrationBuilder.CreateIndex(
                name: "ix_resolutions_organization_id",
                table: "resolutions",
                columns: new[] { "county_code", "organization_id" });

            migrationBuilder.CreateIndex(
                name: "ix_rule_proposals_open_for",
                table: "rule_proposals",
                columns: new[] { "county_code", "open_for" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_rule_proposals_rule_id",
                table: "rule_proposals",
                columns: new[] { "county_code", "rule_id" });

            migrationBuilder.CreateIndex(
                name: "ix_second_factors_account_id",
                table: "second_factors",
                columns: new[] { "county_code", "account_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_service_deeds_member_id_on",
                table: "service_deeds",
                columns: new[] { "county_code", "member_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_service_deeds_on_id",
                table: "service_deeds",
                columns: new[] { "county_code", "on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_service_deeds_organization_id_on",
                table: "service_deeds",
                columns: new[] { "county_code", "organization_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_service_deeds_photo_digest",
                table: "service_deeds",
                columns: new[] { "county_code", "photo_digest" });

            migrationBuilder.CreateIndex(
                name: "ix_service_deeds_post_id",
                table: "service_deeds",
                columns: new[] { "county_code", "post_id" });

            migrationBuilder.CreateIndex(
                name: "ix_service_deeds_text_digest",
                table: "service_deeds",
                columns: new[] { "county_code", "text_digest" });

            migrationBuilder.CreateIndex(
                name: "ix_service_posts_import_id",
                table: "service_posts",
                columns: new[] { "county_code", "import_id" });

            migrationBuilder.CreateIndex(
                name: "ix_service_posts_organization_id_name",
                table: "service_posts",
                columns: new[] { "county_code", "organization_id", "name" },
                unique: true,
                filter: "closed_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_service_posts_since_id",
                table: "service_posts",
                columns: new[] { "county_code", "since", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_service_posts_template_id",
                table: "service_posts",
                columns: new[] { "county_code", "template_id" });

            migrationBuilder.CreateIndex(
                name: "ix_service_slips_code",
                table: "service_slips",
                columns: new[] { "county_code", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_service_slips_deed_id",
                table: "service_slips",
                columns: new[] { "county_code", "deed_id" });

            migrationBuilder.CreateIndex(
                name: "ix_service_slips_issued_by_member",
                table: "service_slips",
                columns: new[] { "county_code", "issued_by_member" });

            migrationBuilder.CreateIndex(
                name: "ix_service_slips_organization_id_issued_on",
                table: "service_slips",
                columns: new[] { "county_code", "organization_id", "issued_on" });

            migrationBuilder.CreateIndex(
                name: "ix_sessions_account_id",
                table: "sessions",
                columns: new[] { "county_code", "account_id" });

            migrationBuilder.CreateIndex(
                name: "ix_talk_parts_member_id",
                table: "talk_parts",
                columns: new[] { "county_code", "member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_talk_parts_talk_id_member_id",
                table: "talk_parts",
                columns: new[] { "county_code", "talk_id", "member_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_talks_organization_id_on",
                table: "talks",
                columns: new[] { "county_code", "organization_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_trail_entries_actor_id_id",
                table: "trail_entries",
                columns: new[] { "county_code", "actor_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_trail_entries_at",
                table: "trail_entries",
                columns: new[] { "county_code", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_trail_entries_id",
                table: "trail_entries",
                columns: new[] { "county_code", "id" },
                filter: "seal_no IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_trail_entries_seal_no_id",
                table: "trail_entries",
                columns: new[] { "county_code", "seal_no", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_trail_entries_subject_id_id",
                table: "trail_entries",
                columns: new[] { "county_code", "subject_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_transfer_arrivals_organization_id",
                table: "transfer_arrivals",
                columns: new[] { "county_code", "organization_id" });

            migrationBuilder.CreateIndex(
                name: "ix_transfer_letters_issuer_id",
                table: "transfer_letters",
                columns: new[] { "county_code", "issuer_id" });

            migrationBuilder.CreateIndex(
                name: "ix_transfer_letters_transfer_id",
                table: "transfer_letters",
                columns: new[] { "county_code", "transfer_id" });

            migrationBuilder.CreateIndex(
                name: "ix_transfers_case_id",
                table: "transfers",
                columns: new[] { "county_code", "case_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_transfers_from_id",
                table: "transfers",
                columns: new[] { "county_code", "from_id" });

            migrationBuilder.CreateIndex(
                name: "ix_transfers_member_id",
                table: "transfers",
                columns: new[] { "county_code", "member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_transfers_receiver_id",
                table: "transfers",
                columns: new[] { "county_code", "receiver_id" });

            migrationBuilder.CreateIndex(
                name: "ix_transfers_sender_id",
                table: "transfers",
                columns: new[] { "county_code", "sender_id" });

            migrationBuilder.CreateIndex(
                name: "ix_transfers_started_on_id",
                table: "transfers",
                columns: new[] { "county_code", "started_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_transfers_state_valid_until",
                table: "transfers",
                columns: new[] { "county_code", "state", "valid_until" });

            migrationBuilder.CreateIndex(
                name: "ix_transfers_to_id",
                table: "transfers",
                columns: new[] { "county_code", "to_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "account_posts");

            migrationBuilder.DropTable(
                name: "agenda_items");

            migrationBuilder.DropTable(
                name: "analyses");

            migrationBuilder.DropTable(
                name: "api_tokens");

            migrationBuilder.DropTable(
                name: "applicant_moves");

            migrationBuilder.DropTable(
                name: "appraisal_corrections");

            migrationBuilder.DropTable(
                name: "appraisal_count_lines");

            migrationBuilder.DropTable(
                name: "appraisal_objections");

            migrationBuilder.DropTable(
                name: "appraisal_sheets");

            migrationBuilder.DropTable(
                name: "appraisal_tallies");

            migrationBuilder.DropTable(
                name: "appraisal_turns");

            migrationBuilder.DropTable(
                name: "attendance_excuses");

            migrationBuilder.DropTable(
                name: "attendances");

            migrationBuilder.DropTable(
                name: "ballot_count_choices");

            migrationBuilder.DropTable(
                name: "case_decisions");

            migrationBuilder.DropTable(
                name: "case_documents");

            migrationBuilder.DropTable(
                name: "case_events");

            migrationBuilder.DropTable(
                name: "case_keepers");

            migrationBuilder.DropTable(
                name: "case_parties");

            migrationBuilder.DropTable(
                name: "committee_posts");

            migrationBuilder.DropTable(
                name: "criticisms");

            migrationBuilder.DropTable(
                name: "cultivation_reviews");

            migrationBuilder.DropTable(
                name: "data_keys");

            migrationBuilder.DropTable(
                name: "demo_sign_ins");

            migrationBuilder.DropTable(
                name: "dispositions");

            migrationBuilder.DropTable(
                name: "distinct_persons");

            migrationBuilder.DropTable(
                name: "dues_assessments");

            migrationBuilder.DropTable(
                name: "dues_bases");

            migrationBuilder.DropTable(
                name: "dues_lines");

            migrationBuilder.DropTable(
                name: "dues_paid_months");

            migrationBuilder.DropTable(
                name: "dues_publications");

            migrationBuilder.DropTable(
                name: "dues_reliefs");

            migrationBuilder.DropTable(
                name: "dues_remittances");

            migrationBuilder.DropTable(
                name: "dues_runs");

            migrationBuilder.DropTable(
                name: "dues_series");

            migrationBuilder.DropTable(
                name: "dues_standings");

            migrationBuilder.DropTable(
                name: "duty_counted_years");

            migrationBuilder.DropTable(
                name: "duty_counts");

            migrationBuilder.DropTable(
                name: "duty_excuses");

            migrationBuilder.DropTable(
                name: "education_records");

            migrationBuilder.DropTable(
                name: "election_exclusions");

            migrationBuilder.DropTable(
                name: "election_nominees");

            migrationBuilder.DropTable(
                name: "election_notices");

            migrationBuilder.DropTable(
                name: "election_officers");

            migrationBuilder.DropTable(
                name: "election_posts");

            migrationBuilder.DropTable(
                name: "election_round_choices");

            migrationBuilder.DropTable(
                name: "failed_sign_ins");

            migrationBuilder.DropTable(
                name: "floating_matches");

            migrationBuilder.DropTable(
                name: "follow_up_holders");

            migrationBuilder.DropTable(
                name: "follow_up_reports");

            migrationBuilder.DropTable(
                name: "honours");

            migrationBuilder.DropTable(
                name: "import_files");

            migrationBuilder.DropTable(
                name: "import_rows");

            migrationBuilder.DropTable(
                name: "inflow_contacts");

            migrationBuilder.DropTable(
                name: "inflow_dues");

            migrationBuilder.DropTable(
                name: "issues");

            migrationBuilder.DropTable(
                name: "jobs");

            migrationBuilder.DropTable(
                name: "kept_answers");

            migrationBuilder.DropTable(
                name: "kept_file_contents");

            migrationBuilder.DropTable(
                name: "known_devices");

            migrationBuilder.DropTable(
                name: "large_dues");

            migrationBuilder.DropTable(
                name: "meeting_hosts");

            migrationBuilder.DropTable(
                name: "meeting_kinds");

            migrationBuilder.DropTable(
                name: "meeting_notes");

            migrationBuilder.DropTable(
                name: "member_merges");

            migrationBuilder.DropTable(
                name: "membership_spells");

            migrationBuilder.DropTable(
                name: "message_channels");

            migrationBuilder.DropTable(
                name: "message_deliveries");

            migrationBuilder.DropTable(
                name: "occupation_spells");

            migrationBuilder.DropTable(
                name: "organization_changes");

            migrationBuilder.DropTable(
                name: "organization_spells");

            migrationBuilder.DropTable(
                name: "outflow_contacts");

            migrationBuilder.DropTable(
                name: "outflow_dues");

            migrationBuilder.DropTable(
                name: "paper_codes");

            migrationBuilder.DropTable(
                name: "paper_organizations");

            migrationBuilder.DropTable(
                name: "paper_series");

            migrationBuilder.DropTable(
                name: "password_history");

            migrationBuilder.DropTable(
                name: "plan_entries");

            migrationBuilder.DropTable(
                name: "point_entries");

            migrationBuilder.DropTable(
                name: "point_spendings");

            migrationBuilder.DropTable(
                name: "pool_analyses");

            migrationBuilder.DropTable(
                name: "post_holdings");

            migrationBuilder.DropTable(
                name: "program_facts");

            migrationBuilder.DropTable(
                name: "reception_guests");

            migrationBuilder.DropTable(
                name: "resolutions");

            migrationBuilder.DropTable(
                name: "rule_proposals");

            migrationBuilder.DropTable(
                name: "second_factors");

            migrationBuilder.DropTable(
                name: "service_slips");

            migrationBuilder.DropTable(
                name: "sessions");

            migrationBuilder.DropTable(
                name: "sign_in_names");

            migrationBuilder.DropTable(
                name: "talk_parts");

            migrationBuilder.DropTable(
                name: "trail_archives");

            migrationBuilder.DropTable(
                name: "trail_entries");

            migrationBuilder.DropTable(
                name: "trail_seals");

            migrationBuilder.DropTable(
                name: "transfer_arrivals");

            migrationBuilder.DropTable(
                name: "transfer_letters");

            migrationBuilder.DropTable(
                name: "transfers");

            migrationBuilder.DropTable(
                name: "appraisal_counts");

            migrationBuilder.DropTable(
                name: "ballot_counts");

            migrationBuilder.DropTable(
                name: "case_steps");

            migrationBuilder.DropTable(
                name: "committee_terms");

            migrationBuilder.DropTable(
                name: "applicants");

            migrationBuilder.DropTable(
                name: "dues_payments");

            migrationBuilder.DropTable(
                name: "follow_ups");

            migrationBuilder.DropTable(
                name: "imports");

            migrationBuilder.DropTable(
                name: "inflows");

            migrationBuilder.DropTable(
                name: "kept_files");

            migrationBuilder.DropTable(
                name: "message_dispatches");

            migrationBuilder.DropTable(
                name: "papers");

            migrationBuilder.DropTable(
                name: "development_plans");

            migrationBuilder.DropTable(
                name: "outflows");

            migrationBuilder.DropTable(
                name: "receptions");

            migrationBuilder.DropTable(
                name: "service_deeds");

            migrationBuilder.DropTable(
                name: "accounts");

            migrationBuilder.DropTable(
                name: "talks");

            migrationBuilder.DropTable(
                name: "appraisals");

            migrationBuilder.DropTable(
                name: "election_rounds");

            migrationBuilder.DropTable(
                name: "cases");

            migrationBuilder.DropTable(
                name: "dues_entries");

            migrationBuilder.DropTable(
                name: "meetings");

            migrationBuilder.DropTable(
                name: "message_digests");

            migrationBuilder.DropTable(
                name: "messages");

            migrationBuilder.DropTable(
                name: "floating_stations");

            migrationBuilder.DropTable(
                name: "service_posts");

            migrationBuilder.DropTable(
                name: "elections");

            migrationBuilder.DropTable(
                name: "procedure_definitions");

            migrationBuilder.DropTable(
                name: "members");

            migrationBuilder.DropTable(
                name: "meeting_templates");

            migrationBuilder.DropTable(
                name: "organizations");
        }
    }
}
