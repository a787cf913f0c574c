using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues.Accounts;
using Touyan.Modules.Dues.Large;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Dues.Publishing;
using Touyan.Modules.Organizations;
using Touyan.Modules.Organizations.Adjustment;
using Touyan.Tests.Support;

namespace Touyan.Tests.Dues;

/// <summary>Where the money goes: up, down, used, published.</summary>
public sealed class BooksTests
{
    [Fact]
    public async Task Dues_go_up_by_the_share_and_stand_above_once_they_were_received()
    {
        var purse = await PaidAsync();

        var sent = await purse.RemitAsync(purse.Village);
        Assert.False(sent.IsRefused, sent.Refusal?.Message);
        Assert.Equal((0L, 0L), (await purse.LineAsync("年末结余"), await purse.LineAsync("年末结余", purse.County.EastTown)));
        Assert.Equal("dues.nothing-to-remit", (await purse.RemitAsync(purse.Village)).Refusal?.Code);
        Assert.Equal("dues.forbidden", (await purse.ReceiveAsync(sent.Value, Role.BranchSecretary)).Refusal?.Code);
        Assert.False((await purse.ReceiveAsync(sent.Value)).IsRefused);
        Assert.Equal("dues.already-received", (await purse.ReceiveAsync(sent.Value)).Refusal?.Code);

        Assert.Equal((129_00L, 129_00L), (await purse.LineAsync("上缴上级"), await purse.LineAsync("下级上缴", purse.County.EastTown)));
        var unset = (await purse.RemitAsync(purse.County.EastTown)).Refusal!;
        Assert.Equal(("dues.share-not-set", true), (unset.Code, unset.Article is not null));
        Assert.Equal("dues.nobody-above", (await purse.RemitAsync(purse.County.CountyCommittee)).Refusal?.Code);
        await purse.AssertInOrderAsync();
    }

    [Fact]
    public async Task Dues_are_used_for_what_the_rules_name_by_collective_decision_and_no_more_than_there_is()
    {
        var purse = await PaidAsync();
        var use = Using(purse, 100m);

        Assert.Equal("dues.not-collective", (await purse.PostAsync(use with { Decision = null })).Refusal?.Code);
        Assert.Equal("dues.use-missing", (await purse.PostAsync(use with { Use = null })).Refusal?.Code);
        Assert.Equal("dues.use-unknown", (await purse.PostAsync(use with { Use = "9" })).Refusal?.Code);
        Assert.Equal("dues.not-enough-cash", (await purse.PostAsync(use with { AmountYuan = 129.01m })).Refusal?.Code);
        Assert.Equal("dues.forbidden", (await purse.PostAsync(use, Role.Inspector)).Refusal?.Code);
        var posted = await purse.PostAsync(use);
        Assert.False(posted.IsRefused, posted.Refusal?.Message);
        Assert.Equal((100_00L, 29_00L), (await purse.LineAsync("党费使用：补助生活困难党员"), await purse.LineAsync("年末结余")));

        Assert.False((await ReverseAsync(purse, posted.Value)).IsRefused);
        Assert.Equal("dues.already-reversed", (await ReverseAsync(purse, posted.Value)).Refusal?.Code);
        Assert.Equal((0L, 129_00L), (await purse.LineAsync("党费使用合计"), await purse.LineAsync("年末结余")));
        var collected = await purse.County.LookAsync(db => db.DuesEntries.FirstAsync(e => e.Kind == DuesEntryKind.Collection));
        Assert.Equal("dues.entry-belongs-to-other", (await ReverseAsync(purse, collected.Id)).Refusal?.Code);
        await purse.AssertInOrderAsync();
    }

    [Fact]
    public async Task Dues_go_down_to_the_next_level_alone()
    {
        var purse = await PaidAsync();
        var town = purse.County.EastTown;
        await purse.PostAsync(Using(purse, 500m) with { Organization = town, Kind = MoneyKind.Opening, Decision = null });
        var down = new AllocateDues.Input
        {
            Organization = town,
            To = purse.Village,
            AmountYuan = 300m,
            On = purse.County.Today,
            Text = "活动室",
            Decision = "11月10日党委会",
        };

        Assert.Equal("dues.not-below", (await AllocateAsync(purse, down with { To = purse.County.EastOffice })).Refusal?.Code);
        Assert.Equal("dues.not-collective", (await AllocateAsync(purse, down with { Decision = "" })).Refusal?.Code);
        var sent = await AllocateAsync(purse, down);
        Assert.False((await purse.ReceiveAsync(sent.Value, Role.BranchSecretary)).IsRefused);

        Assert.Equal((300_00L, 300_00L), (await purse.LineAsync("下拨下级", town), await purse.LineAsync("上级下拨")));
        Assert.Equal("dues.opening-once", (await purse.PostAsync(Using(purse, 1m) with { Kind = MoneyKind.Opening })).Refusal?.Code);
        await purse.AssertInOrderAsync();
    }

    [Fact]
    public async Task A_year_that_was_published_takes_no_posting_and_its_sheet_is_made_anew_to_the_same_bytes()
    {
        var purse = await PaidAsync();
        var old = Using(purse, 80m) with
        {
            Kind = MoneyKind.Opening,
            On = new(2025, 1, 5),
            Organization = purse.County.EastOffice,
            Decision = null,
        };
        Assert.False((await purse.PostAsync(old)).IsRefused);
        Assert.Equal("dues.year-not-over", (await PublishAsync(purse, 2026)).Refusal?.Code);
        Assert.Equal("dues.nothing-to-publish", (await PublishAsync(purse, 2024)).Refusal?.Code);

        var digest = await PublishAsync(purse, 2025);
        Assert.False(digest.IsRefused, digest.Refusal?.Message);
        Assert.Equal("dues.already-published", (await PublishAsync(purse, 2025)).Refusal?.Code);
        Assert.Equal("dues.year-closed", (await purse.PostAsync(old with { Kind = MoneyKind.Interest })).Refusal?.Code);
        Assert.False((await purse.PostAsync(old with { Kind = MoneyKind.Interest, On = purse.County.Today })).IsRefused);

        var books = await purse.BooksAsync(purse.County.EastOffice, 2025);
        Assert.True(books.IsAsPublished);
        Assert.Equal(digest.Value, books.Sheet.Digest);
        Assert.Equal(80_00, await purse.LineAsync("年初结余", purse.County.EastOffice));
    }

    [Fact]
    public async Task Large_dues_pass_through_the_committee_whole_and_are_no_income()
    {
        var purse = await Purse.OpenAsync();
        var input = new TakeLarge.Input
        {
            Member = purse.LiWei,
            AmountYuan = 5000m,
            On = purse.County.Today,
            Note = "2010年入党",
        };

        Assert.Equal("dues.not-large", (await LargeAsync(purse, input with { AmountYuan = 999.99m })).Refusal?.Code);
        Assert.Equal("dues.no-basic-committee", (await LargeAsync(purse, input, Role.BranchSecretary)).Refusal?.Code);
        var taken = await LargeAsync(purse, input);
        Assert.Equal(
            (5000_00L, 0L),
            (
                await purse.LineAsync("代收尚未转交的大额党费", purse.County.EastTown),
                await purse.LineAsync("党费收入", purse.County.EastTown)
            )
        );
        Assert.Equal("dues.no-receipt-expected", (await ConfirmAsync(purse, taken.Value)).Refusal?.Code);
        Assert.False((await HandOnAsync(purse, taken.Value)).IsRefused);
        Assert.Equal("dues.already-handed-on", (await HandOnAsync(purse, taken.Value)).Refusal?.Code);
        Assert.False((await ConfirmAsync(purse, taken.Value)).IsRefused);

        Assert.Equal(0, await purse.LineAsync("年末结余", purse.County.EastTown));
        await purse.AssertInOrderAsync();
    }

    [Fact]
    public async Task Money_stands_in_the_way_of_a_dissolution_and_goes_along_with_a_merger()
    {
        var purse = await PaidAsync();
        var merge = new MergeOrganization.Input
        {
            Id = purse.Village,
            IntoId = purse.County.EastOffice,
            On = purse.County.Today,
            Reason = "合并",
            DocumentNumber = "东发〔2026〕1号",
            DocumentOn = purse.County.Today,
            Ground = DirectGround.Correction,
        };

        var done = await purse.County.RunAsync<MergeOrganization, Result<ChangeOutcome>>(
            Role.CountyAdministrator,
            (act, by) => act.RunAsync(merge, by, default)
        );

        Assert.False(done.IsRefused, done.Refusal?.Message);
        Assert.Equal((0L, 129_00L), (await purse.LineAsync("年末结余"), await purse.LineAsync("年末结余", purse.County.EastOffice)));
        await purse.AssertInOrderAsync();
    }

    private static async Task<Purse> PaidAsync()
    {
        var purse = await Purse.AssessedAsync(11, 11);
        await purse.PaidAsync(purse.Paying(11));
        return purse;
    }

    private static PostMoney.Input Using(Purse purse, decimal yuan) =>
        new()
        {
            Organization = purse.Village,
            AmountYuan = yuan,
            On = purse.County.Today,
            Use = "4",
            Text = "慰问",
            Decision = "11月10日支委会",
        };

    private static Task<Result<DuesEntryId>> ReverseAsync(Purse purse, DuesEntryId id) =>
        purse.County.RunAsync<ReverseEntry, Result<DuesEntryId>>(
            Role.CountyAdministrator,
            (reverse, by) =>
                reverse.RunAsync(
                    new()
                    {
                        Id = id,
                        On = purse.County.Today,
                        Reason = "记错",
                    },
                    by,
                    default
                )
        );

    private static Task<Result<RemittanceId>> AllocateAsync(Purse purse, AllocateDues.Input input) =>
        purse.County.RunAsync<AllocateDues, Result<RemittanceId>>(
            Role.CountyAdministrator,
            (allocate, by) => allocate.RunAsync(input, by, default)
        );

    private static Task<Result<string>> PublishAsync(Purse purse, int year) =>
        purse.County.RunAsync<PublishYear, Result<string>>(
            Role.CountyAdministrator,
            (publish, by) =>
                publish.RunAsync(
                    new()
                    {
                        Organization = purse.County.EastOffice,
                        Year = year,
                        On = purse.County.Today,
                        Place = "党员大会",
                    },
                    by,
                    default
                )
        );

    private static Task<Result<LargeDuesId>> LargeAsync(Purse purse, TakeLarge.Input input, Role by = Role.CountyAdministrator) =>
        purse.County.RunAsync<TakeLarge, Result<LargeDuesId>>(by, (take, actor) => take.RunAsync(input, actor, default));

    private static Task<Result<LargeDuesId>> HandOnAsync(Purse purse, LargeDuesId id) =>
        purse.County.RunAsync<HandOnLarge, Result<LargeDuesId>>(
            Role.CountyAdministrator,
            (handOn, by) => handOn.RunAsync(new HandOnLarge.Input { Id = id, On = purse.County.Today }, by, default)
        );

    private static Task<Result<LargeDuesId>> ConfirmAsync(Purse purse, LargeDuesId id) =>
        purse.County.RunAsync<HandOnLarge, Result<LargeDuesId>>(
            Role.CountyAdministrator,
            (handOn, by) => handOn.ConfirmAsync(new HandOnLarge.Receipt { Id = id, Number = "中组党费123号" }, by, default)
        );
}
