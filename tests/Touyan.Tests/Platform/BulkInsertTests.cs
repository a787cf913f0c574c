using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Members.Model;
using Touyan.Platform.Data;

namespace Touyan.Tests.Platform;

public sealed class BulkInsertTests : IAsyncLifetime
{
    private const int Haian = 320685;
    private readonly string file = Path.Combine(Path.GetTempPath(), $"bulk-{Guid.CreateVersion7():N}.db");
    private readonly OrganizationId branch = EntityId.New<OrganizationId>();
    private SqliteTouyanDb db = null!;

    public async ValueTask InitializeAsync()
    {
        db = NewDb();
        await db.Database.MigrateAsync();
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO organizations (county_code, id, name, name_key, initials, type, sector, path, established_on, placed_on, version)
            VALUES ({Haian}, {branch.Value}, '中坝社区党支部', '', '', 631, '', '/a/', '2000-01-01', '2000-01-01', 0)
            """
        );
    }

    [Fact]
    public async Task Rows_come_back_as_they_went_in()
    {
        var members = Enumerable.Range(0, 57).Select(Someone).ToList();

        var written = await db.BulkInsertAsync(members, CancellationToken.None);
        await db.BulkInsertAsync(members.SelectMany(m => m.Spells), CancellationToken.None);

        Assert.Equal(57, written);
        await using var later = NewDb();
        var back = await later.Members.Include(m => m.Spells).OrderBy(m => m.BornOn).ToListAsync();
        Assert.Equal(members.Select(Told), back.Select(Told));
        Assert.All(back, m => Assert.Equal(m.ConvertedOn is null ? 1 : 2, m.Spells.Count));
        Assert.All(back, m => Assert.Equal(DateTimeKind.Utc, m.Spells[0].RecordedAt.Kind));
    }

    [Fact]
    public async Task Nothing_is_written_when_the_transaction_around_it_is_given_up()
    {
        await using (await db.Database.BeginTransactionAsync())
            await db.BulkInsertAsync([Someone(1)], CancellationToken.None);

        Assert.Empty(await db.Members.ToListAsync());
    }

    [Fact]
    public async Task A_row_of_another_county_is_a_fault()
    {
        db.Enter(320623);

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.BulkInsertAsync([Someone(1)], CancellationToken.None));
    }

    public async ValueTask DisposeAsync()
    {
        await db.Database.EnsureDeletedAsync();
        await db.DisposeAsync();
    }

    private Member Someone(int number) =>
        Member.Enrol(
            new Enrolment
            {
                County = Haian,
                OrganizationId = branch,
                Name = number % 2 == 0 ? "李伟" : "单雄信",
                IdNumber = new CitizenId($"32990019800101{number:0000}"),
                Sex = Sex.Male,
                BornOn = new DateOnly(1980, 1, 1).AddDays(number),
                Ethnicity = "01",
                Phone = number % 3 == 0 ? new PhoneNumber("13800000000") : null,
                AdmittedOn = new DateOnly(2005, 7, 1),
                ConvertedOn = number % 5 == 0 ? null : new DateOnly(2006, 7, 1),
                Kind = number % 5 == 0 ? MemberKind.Probationary : MemberKind.Full,
                Cause = "花名册导入",
                RecordedAt = new DateTime(2026, 7, 1, 8, 30, 0, DateTimeKind.Utc),
            }
        );

    private static (MemberId, string, string, string, string?, DateOnly?, MemberKind, OrganizationId) Told(Member m) =>
        (m.Id, m.Name, m.NameKey, m.IdNumber.Value, m.Phone?.Value, m.ConvertedOn, m.Kind, m.OrganizationId);

    private SqliteTouyanDb NewDb()
    {
        var options = new DbContextOptionsBuilder<SqliteTouyanDb>();
        DataSetup.UseSqlite(options, file);
        var made = new SqliteTouyanDb(options.Options);
        made.Enter(Haian);
        return made;
    }
}
