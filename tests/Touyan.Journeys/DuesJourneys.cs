using Touyan.Kernel;

namespace Touyan.Journeys;

/// <summary>A year of dues of one branch: what is owed is fixed, months are collected, one receipt is taken back, and member and books read the same.</summary>
public sealed class DuesJourneys(Office office)
{
    private const int Phone = 390;

    // Ten months of 129 yuan.
    private const string Whole = "1290.00";

    [Fact]
    public async Task A_year_of_dues_from_the_basis_to_the_books()
    {
        await using var small = await SmallOffice.OpenAsync(office);
        var county = small.County;
        await using var secretary = await small.WelcomeAsync(Role.BranchSecretary, Phone);
        await using var member = await small.WelcomeAsync(Role.Member, Phone);

        await FixAsync(secretary, county.LiWei, "2026-01-01", income: "8600");
        for (var month = 1; month <= 10; month++)
            await AssessAsync(secretary, county.EastVillage, new DateOnly(2026, month, 1));

        // 8,600 yuan at one and a half in a hundred is 129 yuan a month. Nine months at once, the oldest first.
        await secretary.GoAsync($"/dues/members/{county.LiWei}/pay");
        await secretary.Main.Locator("[name='Input.Until']").FillAsync("2026-09-01");
        await secretary.Main.Locator("[name='Input.PaidOn']").FillAsync("2026-12-01");
        await secretary.PressAsync("登记");
        await Assertions.Expect(secretary.ErrorBeside("交纳日期")).ToBeVisibleAsync();
        await secretary.Main.Locator("[name='Input.PaidOn']").FillAsync($"{small.Today:yyyy-MM-dd}");

        // More than six months back wants a reason.
        await secretary.PressAsync("登记");
        await Assertions.Expect(secretary.ErrorBeside("原因")).ToBeVisibleAsync();
        await secretary.Main.Locator("[name='Input.Reason']").FillAsync("春节后一直在外务工，回乡一次交清");
        await secretary.SendAsync("登记");

        // October is ticked on the list of the branch; a second click takes nothing twice.
        await secretary.GoAsync($"/dues/collect?organization={county.EastVillage}&month=2026-10-01");
        await secretary.Main.Locator($"input[name='Input.Members'][value='{county.LiWei}']").CheckAsync();
        await secretary.PressAsync("登记勾选的党员已交");
        await Assertions.Expect(secretary.Main.Locator($"input[name='Input.Members'][value='{county.LiWei}']")).ToHaveCountAsync(0);

        await member.GoAsync("/dues/mine");
        await Assertions.Expect(member.Main).ToContainTextAsync("129.00");
        await Assertions.Expect(member.Main).ToContainTextAsync("2026年10月");

        // The books say what the receipts say; taken back, both are less by October, and nothing is gone.
        await secretary.GoAsync($"/dues/accounts/{county.EastVillage}?year=2026");
        await Assertions.Expect(secretary.Main.Locator("section[aria-labelledby=sheet]")).ToContainTextAsync(Whole);
        await secretary.GoAsync($"/dues/members/{county.LiWei}");
        await secretary.Main.Locator("a[href^='/dues/payments/']").First.ClickAsync();
        await secretary.FollowAsync("冲销");
        await secretary.Main.Locator("[name='Input.Reason']").FillAsync("登记错了人");
        await secretary.SendAsync("冲销");
        await secretary.GoAsync($"/dues/accounts/{county.EastVillage}?year=2026");
        await Assertions.Expect(secretary.Main.Locator("section[aria-labelledby=sheet]")).Not.ToContainTextAsync(Whole);
        Assert.Empty(secretary.Complaints.Concat(member.Complaints));
    }

    private static async Task FixAsync(Clerk secretary, MemberId member, string from, string income)
    {
        await secretary.GoAsync($"/dues/members/{member}/basis");
        await secretary.Main.Locator("[name='Input.Category']").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await secretary.Main.Locator("[name='Input.From']").FillAsync(from);
        await secretary.Main.Locator("[name='Input.IncomeYuan']").FillAsync(income);
        await secretary.Main.Locator("[name='Input.Evidence']").FillAsync("工资条");
        await secretary.SendAsync("核定");
    }

    private static async Task AssessAsync(Clerk secretary, OrganizationId village, DateOnly month)
    {
        await secretary.GoAsync($"/dues/collect?organization={village}&month={month:yyyy-MM-dd}");
        await secretary.PressAsync($"核定{month.Year}年{month.Month}月党费");
        await Assertions.Expect(secretary.Main).ToContainTextAsync("129.00");
    }
}
