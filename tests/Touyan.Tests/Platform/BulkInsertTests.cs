using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Members.Model;
using Touyan.Platform.Data;
using Touyan.Tests.Members;

namespace Touyan.Tests.Platform;

/// <summary>On the engine that the tests run on: prepared statements or COPY.</summary>
public sealed class BulkInsertTests
{
    [Fact]
    public async Task Rows_come_back_as_they_went_in()
    {
        var office = await Office.OpenAsync();
        var members = Enumerable.Range(0, 57).Select(i => Someone(office, i)).ToList();

        var written = await office.ReadAsync(db => db.BulkInsertAsync(members, default));
        await office.ReadAsync(db => db.BulkInsertAsync(members.SelectMany(m => m.Spells), default));

        Assert.Equal(57, written);
        var back = await office.ReadAsync(db => db.Members.Include(m => m.Spells).OrderBy(m => m.BornOn).ToListAsync());
        Assert.Equal(members.Select(Told), back.Select(Told));
        Assert.All(back, m => Assert.Equal(m.ConvertedOn is null ? 1 : 2, m.Spells.Count));
        Assert.All(back, m => Assert.Equal(members[0].Spells[0].RecordedAt, m.Spells[0].RecordedAt));
        Assert.All(back, m => Assert.Equal(DateTimeKind.Utc, m.Spells[0].RecordedAt.Kind));
    }

    [Fact]
    public async Task Nothing_is_written_when_the_transaction_around_it_is_given_up()
    {
        var office = await Office.OpenAsync();

        await office.ReadAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            return await db.BulkInsertAsync([Someone(office, 1)], default);
        });

        Assert.Empty(await office.ReadAsync(db => db.Members.ToListAsync()));
    }

    [Fact]
    public async Task A_row_that_the_database_refuses_takes_the_others_with_it()
    {
        var office = await Office.OpenAsync();
        var twice = Someone(office, 7);

        var fault = await Record.ExceptionAsync(() =>
            office.ReadAsync(db => db.BulkInsertAsync([Someone(office, 6), twice, twice], default))
        );

        Assert.NotNull(fault);
        Assert.Empty(await office.ReadAsync(db => db.Members.ToListAsync()));
    }

    [Fact]
    public async Task A_row_of_another_county_is_a_fault()
    {
        var (office, other) = (await Office.OpenAsync(), await Office.OpenAsync());

        await Assert.ThrowsAsync<InvalidOperationException>(() => office.ReadAsync(db => db.BulkInsertAsync([Someone(other, 1)], default)));
    }

    private static Member Someone(Office office, int number) =>
        Member.Enrol(
            AMember.Facts(number % 2 == 0 ? "李伟" : "单雄信", "2005-07-01", number % 5 == 0 ? null : "2006-07-01") with
            {
                County = office.County,
                OrganizationId = office.East.Id,
                IdNumber = Office.NextIdNumber(),
                BornOn = new DateOnly(1980, 1, 1).AddDays(number),
                Phone = number % 3 == 0 ? new PhoneNumber("13800000000") : null,
            }
        );

    private static (MemberId, string, string, string, string?, DateOnly?, MemberKind, OrganizationId) Told(Member m) =>
        (m.Id, m.Name, m.NameKey, m.IdNumber.Value.Value, m.Phone?.Value.Value, m.ConvertedOn, m.Kind, m.OrganizationId);
}
