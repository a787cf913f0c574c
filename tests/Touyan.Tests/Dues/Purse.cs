using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues;
using Touyan.Modules.Dues.Accounts;
using Touyan.Modules.Dues.Arrears;
using Touyan.Modules.Dues.Assessing;
using Touyan.Modules.Dues.Bases;
using Touyan.Modules.Dues.Collecting;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Dues.Own;
using Touyan.Modules.Dues.Payments;
using Touyan.Tests.Support;

namespace Touyan.Tests.Dues;

/// <summary>A small county that collects dues: 李伟 lives on 8,600 yuan a month, 王芳 is a student since she was admitted.</summary>
internal sealed class Purse
{
    private Purse(SmallCounty county) => County = county;

    public SmallCounty County { get; }

    public MemberId LiWei => County.LiWei;

    public OrganizationId Village => County.EastVillage;

    public static DateOnly Month(int month, int year = 2026) => new(year, month, 1);

    public static async Task<Purse> OpenAsync(TestApp? app = null)
    {
        var purse = new Purse(await SmallCounty.OpenAsync(app));
        await purse.FixedAsync(purse.LiWei, DuesCategory.Salaried, 8600m);
        await purse.FixedAsync(purse.County.WangFang, DuesCategory.Student, null);
        return purse;
    }

    /// <summary>The same in a county that is there already.</summary>
    public static Purse In(SmallCounty county) => new(county);

    /// <summary>The east village with these months of this year assessed.</summary>
    public static async Task<Purse> AssessedAsync(int from, int to)
    {
        var purse = await OpenAsync();
        for (var month = from; month <= to; month++)
            Assert.False((await purse.AssessAsync(Month(month))).IsRefused);

        return purse;
    }

    public FixBasis.Input Basis(MemberId member, DuesCategory category, decimal? income, string from = "2026-01-01") =>
        new()
        {
            Member = member,
            From = DateOnly.Parse(from),
            Category = category,
            IncomeYuan = income,
            Evidence = "工资条",
        };

    public Task<Result<DuesBasisId>> FixAsync(FixBasis.Input input, Role by = Role.BranchSecretary) =>
        County.RunAsync<FixBasis, Result<DuesBasisId>>(by, (fix, actor) => fix.RunAsync(input, actor, default));

    public async Task FixedAsync(MemberId member, DuesCategory category, decimal? income, string from = "2026-01-01")
    {
        var done = await FixAsync(Basis(member, category, income, from), Role.CountyAdministrator);
        Assert.False(done.IsRefused, done.Refusal?.Message);
    }

    public Task<Result<AssessMonth.Outcome>> AssessAsync(
        DateOnly month,
        OrganizationId? place = null,
        Role by = Role.CountyAdministrator
    ) =>
        County.RunAsync<AssessMonth, Result<AssessMonth.Outcome>>(
            by,
            (assess, actor) => assess.RunAsync(new() { Organization = place ?? Village, Month = month }, actor, default)
        );

    public Task<Result<CollectMonth.Outcome>> CollectAsync(DateOnly month, MemberId[] members, Role by = Role.BranchSecretary) =>
        County.RunAsync<CollectMonth, Result<CollectMonth.Outcome>>(
            by,
            (collect, actor) =>
                collect.RunAsync(
                    new()
                    {
                        Organization = Village,
                        Month = month,
                        PaidOn = County.Today,
                        Members = [.. members],
                    },
                    actor,
                    default
                )
        );

    public TakePayment.Input Paying(int until, decimal? amount = null, MemberId? member = null) =>
        new()
        {
            Member = member ?? LiWei,
            Until = Month(until),
            AmountYuan = amount,
            PaidOn = County.Today,
        };

    public Task<Result<DuesPaymentId>> PayAsync(TakePayment.Input input, Role by = Role.BranchSecretary) =>
        County.RunAsync<TakePayment, Result<DuesPaymentId>>(by, (take, actor) => take.RunAsync(input, actor, default));

    public async Task<DuesPaymentId> PaidAsync(TakePayment.Input input)
    {
        var done = await PayAsync(input);
        Assert.False(done.IsRefused, done.Refusal?.Message);
        return done.Value;
    }

    public Task<Result<DuesPaymentId>> ReverseAsync(DuesPaymentId id, Role by = Role.BranchSecretary) =>
        County.RunAsync<ReversePayment, Result<DuesPaymentId>>(
            by,
            (reverse, actor) =>
                reverse.RunAsync(
                    new()
                    {
                        Id = id,
                        On = County.Today,
                        Reason = "重复登记",
                    },
                    actor,
                    default
                )
        );

    public async Task<ShowDues.View> ShowAsync(MemberId? member = null, Role by = Role.CountyAdministrator) =>
        (await County.RunAsync<ShowDues, Result<ShowDues.View>>(by, (show, actor) => show.RunAsync(member ?? LiWei, actor, default))).Value;

    public async Task<MonthState> StateAsync(int month, MemberId? member = null) =>
        (await ShowAsync(member)).Months.Single(m => m.Line.Month == Month(month)).State;

    public async Task<IReadOnlyList<string>> BehindAsync(ArrearsFilter? state = null, Role by = Role.CountyAdministrator)
    {
        var found = await County.RunAsync<FindArrears, Result<FindArrears.View>>(
            by,
            (find, actor) => find.RunAsync(new() { State = state }, actor, default)
        );
        return [.. found.Value.Page.Rows.Select(r => r.Name)];
    }

    public async Task<ShowBooks.View> BooksAsync(OrganizationId? place = null, int year = 2026) =>
        (
            await County.RunAsync<ShowBooks, Result<ShowBooks.View>>(
                Role.CountyAdministrator,
                (show, actor) => show.RunAsync(new() { Organization = place ?? Village, Year = year }, actor, default)
            )
        ).Value;

    public async Task<long> LineAsync(string title, OrganizationId? place = null, int year = 2026) =>
        (await BooksAsync(place, year)).Sheet.Lines.Single(l => l.Title == title).Fen;

    public Task<Result<DuesEntryId>> PostAsync(PostMoney.Input input, Role by = Role.CountyAdministrator) =>
        County.RunAsync<PostMoney, Result<DuesEntryId>>(by, (post, actor) => post.RunAsync(input, actor, default));

    public Task<Result<RemittanceId>> RemitAsync(OrganizationId place, RemitDues.Input? rest = null, Role by = Role.CountyAdministrator) =>
        County.RunAsync<RemitDues, Result<RemittanceId>>(
            by,
            (remit, actor) => remit.RunAsync((rest ?? new()) with { Organization = place, On = County.Today }, actor, default)
        );

    public Task<Result<RemittanceId>> ReceiveAsync(RemittanceId id, Role by = Role.CountyAdministrator) =>
        County.RunAsync<ReceiveDues, Result<RemittanceId>>(
            by,
            (receive, actor) => receive.RunAsync(new() { Id = id, On = County.Today }, actor, default)
        );

    /// <summary>Every posting balances, receipts and postings are numbered without gaps, and the books say what the payments say.</summary>
    public async Task AssertInOrderAsync()
    {
        var (entries, payments) = await County.LookAsync(async db =>
            (await db.DuesEntries.Include(e => e.Lines).ToListAsync(), await db.DuesPayments.Include(p => p.Months).ToListAsync())
        );
        Assert.NotEmpty(entries);
        Assert.All(entries, e => Assert.Equal(0, e.Lines.Sum(l => l.Fen)));
        foreach (var series in entries.GroupBy(e => (e.OrganizationId, e.Year)))
            Assert.Equal(Enumerable.Range(1, series.Count()), series.Select(e => e.Serial).Order());

        var receipts = payments.Where(p => p.ReceiptSerial is not null).GroupBy(p => (p.OrganizationId, p.ReceiptYear));
        foreach (var series in receipts)
            Assert.Equal(Enumerable.Range(1, series.Count()), series.Select(p => p.ReceiptSerial!.Value).Order());

        Assert.All(payments, p => Assert.Equal(p.AmountFen, p.Months.Sum(m => m.Fen) + p.VoluntaryFen));
        var income = -entries.SelectMany(e => e.Lines).Where(l => l.Account is DuesAccount.Income).Sum(l => l.Fen);
        Assert.Equal(income, payments.Sum(p => p.AmountFen));
    }
}
