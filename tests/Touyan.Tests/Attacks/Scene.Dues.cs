using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues;
using Touyan.Modules.Dues.Accounts;
using Touyan.Modules.Dues.Assessing;
using Touyan.Modules.Dues.Bases;
using Touyan.Modules.Dues.Large;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Dues.Payments;
using Touyan.Tests.Support;

namespace Touyan.Tests.Attacks;

internal sealed partial class Scene
{
    private DuesBasisId basis;
    private DuesPaymentId payment;
    private DuesEntryId posting;
    private RemittanceId remittance;
    private LargeDuesId large;

    /// <summary>What an address on dues names, by what it speaks of.</summary>
    private string DuesIdOf(string pattern) =>
        pattern switch
        {
            _ when pattern.Contains("/bases/") => basis.ToString(),
            _ when pattern.Contains("/payments/") => payment.ToString(),
            _ when pattern.Contains("/entries/") => posting.ToString(),
            _ when pattern.Contains("/remittances/") => remittance.ToString(),
            _ when pattern.Contains("/dues/large/") => large.ToString(),
            _ when pattern.Contains("/dues/members/") => Member.ToString(),
            _ => Branch.ToString(),
        };

    // The branch collects a month, is paid interest and hands some of it up; the member gives more besides.
    private async Task CollectAsync()
    {
        var (today, month) = (County.Today, new DateOnly(2026, 11, 1));
        basis = await DoneAsync<FixBasis, DuesBasisId>((fix, by) => fix.RunAsync(Basis(), by, default));
        await DoneAsync<AssessMonth, AssessMonth.Outcome>(
            (assess, by) => assess.RunAsync(new() { Organization = Branch, Month = month }, by, default)
        );
        payment = await DoneAsync<TakePayment, DuesPaymentId>(
            (take, by) =>
                take.RunAsync(
                    new()
                    {
                        Member = Member,
                        Until = month,
                        PaidOn = today,
                    },
                    by,
                    default
                )
        );
        posting = await DoneAsync<PostMoney, DuesEntryId>((post, by) => post.RunAsync(Interest(today), by, default));
        remittance = await DoneAsync<RemitDues, RemittanceId>(
            (remit, by) => remit.RunAsync(new() { Organization = Branch, On = today }, by, default)
        );
        large = await DoneAsync<TakeLarge, LargeDuesId>((take, by) => take.RunAsync(Gift(today), by, default));
    }

    private FixBasis.Input Basis() =>
        new()
        {
            Member = Member,
            From = new DateOnly(2026, 1, 1),
            Category = DuesCategory.Retired,
            IncomeYuan = 4321m,
            Evidence = Name,
        };

    private PostMoney.Input Interest(DateOnly on) =>
        new()
        {
            Organization = Branch,
            Kind = MoneyKind.Interest,
            AmountYuan = 1m,
            On = on,
            Text = Name,
        };

    private TakeLarge.Input Gift(DateOnly on) =>
        new()
        {
            Member = Member,
            AmountYuan = 2000m,
            On = on,
            Note = Name,
        };
}
