using Microsoft.EntityFrameworkCore;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Organizations.Model;
using Touyan.Platform.Data;
using Touyan.Tests.Support;

namespace Touyan.Tests.Trail;

/// <summary>A row that is not as its trail says was changed past the program.</summary>
public sealed class WitnessedRowsTests
{
    [Fact]
    public async Task A_row_changed_past_the_program_is_named()
    {
        var county = (await SmallCounty.OpenAsync()).ToBeTamperedWith();

        await county.LookAsync(db =>
            db.Members.Where(m => m.Id == county.LiWei).ExecuteUpdateAsync(s => s.SetProperty(m => m.Name, "李韦"))
        );

        var finding = Assert.Single((await county.VerifyAsync()).Findings);
        Assert.Equal("row.differs", finding.Code);
        Assert.Contains(county.LiWei.ToString(), finding.Message);
    }

    [Fact]
    public async Task A_row_that_the_program_changed_again_and_again_agrees_with_its_trail()
    {
        var county = (await SmallCounty.OpenAsync()).ToBeTamperedWith();

        await county.CorrectAsync(county.LiWei, "13800000078", "南通");
        await county.CorrectAsync(county.LiWei, "13800000079", "南通");
        await county.CorrectAsync(county.LiWei, "13800000078", "海平");

        Assert.Empty((await county.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task A_later_change_by_the_program_does_not_cover_an_earlier_one_past_it()
    {
        var county = (await SmallCounty.OpenAsync()).ToBeTamperedWith();
        await county.LookAsync(db =>
            db.Members.Where(m => m.Id == county.LiWei).ExecuteUpdateAsync(s => s.SetProperty(m => m.Note, "偷改"))
        );

        await county.CorrectAsync(county.LiWei, "13800000078", "南通");

        Assert.Equal(["row.differs"], await county.FindingsAsync());
    }

    [Fact]
    public async Task A_row_that_came_past_the_program_is_found()
    {
        var county = (await SmallCounty.OpenAsync()).ToBeTamperedWith();

        await county.LookAsync(async db =>
        {
            var post = await db.AccountPosts.AsNoTracking().FirstAsync();
            return await db.BulkInsertAsync([Twin(db, post)], default);
        });

        Assert.Equal(["row.untold"], await county.FindingsAsync());
    }

    [Fact]
    public async Task A_row_that_went_past_the_program_is_found()
    {
        var county = (await SmallCounty.OpenAsync()).ToBeTamperedWith();

        await county.LookAsync(db => db.OrganizationChanges.Where(c => c.OrganizationId == county.EastVillage).ExecuteDeleteAsync());

        Assert.Equal(["row.missing"], await county.FindingsAsync());
    }

    private static AccountPost Twin(TouyanDb db, AccountPost post)
    {
        db.Entry(post).Property(p => p.Id).CurrentValue = Guid.CreateVersion7();
        return post;
    }
}
