using Touyan.Kernel;
using Touyan.Tests.Support;

namespace Touyan.Journeys;

/// <summary>Somebody applies, and two and a half years later his papers go to the archive: every step at the pages of whoever keeps its gate.</summary>
public sealed class DevelopmentJourneys(Office office)
{
    private const string Who = "陈晓明";

    [Fact]
    public async Task An_application_goes_through_all_twenty_five_steps()
    {
        await using var small = await SmallOffice.OpenAsync(office);
        await small.County.EnrolAsync("孙丽", small.County.EastVillage, 72, "1980-03-08");
        await small.County.EnrolAsync("周涛", small.County.EastVillage, 73, "1975-09-09");
        await using var branch = await small.WelcomeAsync(Role.BranchSecretary, width: 390);
        await using var town = await small.WelcomeAsync(Role.CommitteeAdministrator);
        await using var county = await small.WelcomeAsync(Role.CountyAdministrator);
        var keepers = new Dictionary<Keeper, Clerk>
        {
            [Keeper.Branch] = branch,
            [Keeper.Town] = town,
            [Keeper.County] = county,
        };
        Assert.Equal(Enumerable.Range(1, 25), TwentyFiveSteps.All.Select(s => int.Parse(s.Title.Split(' ')[0])));

        var file = await RegisterAsync(branch);
        foreach (var step in TwentyFiveSteps.All)
        {
            if (step.Title.StartsWith("6 ", StringComparison.Ordinal))
                await CultivateAsync(day => small.ComeToAsync(day, keepers.Values), branch, file);

            if (step.Title.StartsWith("13 ", StringComparison.Ordinal))
                await PlanAsync(small, county);

            await small.ComeToAsync(DateOnly.Parse(step.On), keepers.Values);
            var clerk = keepers[step.By];
            await clerk.TakeUpAsync(Who);
            await Assertions.Expect(clerk.Page.Locator("h1")).ToHaveTextAsync(step.Title);
            await Gate.DecideAsync(clerk, step.Outcome, step.Said);
        }

        // He is a full member of the branch, and the dossier is whole: every paper, and all twenty-five decisions in their order.
        await branch.GoAsync("/members?name=" + Uri.EscapeDataString(Who));
        await Assertions.Expect(branch.Main.Locator("tbody tr")).ToHaveCountAsync(1);
        await Assertions.Expect(branch.Main.Locator("tbody tr")).ToContainTextAsync("正式党员");
        await town.GoAsync(file);
        await Assertions.Expect(town.Main).ToContainTextAsync("已成为党员");
        await town.FollowAsync("卷宗");
        await Assertions.Expect(town.Main.GetByText("还缺：")).ToHaveCountAsync(0);
        await Assertions.Expect(town.Main.GetByText("缺", new() { Exact = true })).ToHaveCountAsync(0);
        var rows = await town.Main.Locator(".ty-sheet-row").Filter(new() { HasText = "办理人：" }).AllInnerTextsAsync();
        Assert.Equal(TwentyFiveSteps.All.Select(s => $"{s.On} {s.Title}"), rows.Select(r => $"{r[..10]} {r[10..].Split('：')[0].Trim()}"));
        Assert.Empty(branch.Complaints.Concat(town.Complaints).Concat(county.Complaints));
    }

    // The secretary has the application in his hand; the number is refused beside its field while it is wrong.
    private static async Task<string> RegisterAsync(Clerk secretary)
    {
        var number = SmallCounty.IdNumber(new DateOnly(2000, 1, 1), 91).Value;
        await secretary.GoAsync("/development");
        await secretary.FollowAsync("登记申请人");
        await WriteAsync(secretary, "Input.Name", Who);
        await WriteAsync(secretary, "Input.IdNumber", number[..17] + (number[17] == '0' ? '1' : '0'));
        await secretary.Main.Locator("[name='Input.Ethnicity']").SelectOptionAsync(new SelectOptionValue { Label = "汉族" });
        await WriteAsync(secretary, "Input.AppliedOn", $"{secretary.Today:yyyy-MM-dd}");
        await secretary.PressAsync("登记");
        await Assertions.Expect(secretary.ErrorBeside("公民身份号码")).ToBeVisibleAsync();
        await WriteAsync(secretary, "Input.IdNumber", number);
        await secretary.SendAsync("登记");
        await Assertions.Expect(secretary.Main.Locator("h1")).ToHaveTextAsync(Who);
        return new Uri(secretary.Page.Url).AbsolutePath;
    }

    // Two reviews, half a year apart; between them the branch is in a hurry, and is told by which article it may not be.
    private static async Task CultivateAsync(Func<DateOnly, Task> comeTo, Clerk secretary, string file)
    {
        await comeTo(new DateOnly(2027, 7, 15));
        await ReviewAsync(secretary, file);
        await secretary.FollowAsync("办理或查看经过");
        await secretary.FollowAsync("办理");
        await Gate.FillInAsync(secretary, "培养教育期满，提请讨论");
        await secretary.PressAsync("确认办理");
        var early = secretary.ErrorBeside("办理日期");
        await Assertions.Expect(early).ToContainTextAsync("不得早于 2028-01-15");
        await Assertions.Expect(early).ToContainTextAsync("《中国共产党发展党员工作细则》第十三条");
        await secretary.LookAsync();
        await comeTo(new DateOnly(2028, 1, 10));
        await ReviewAsync(secretary, file);
    }

    private static async Task ReviewAsync(Clerk secretary, string file)
    {
        await secretary.GoAsync(file);
        await secretary.FollowAsync("登记考察");
        await WriteAsync(secretary, "Input.On", $"{secretary.Today:yyyy-MM-dd}");
        await secretary.Main.Locator("[name='Input.Result']").First.CheckAsync();
        await WriteAsync(secretary, "Input.Opinion", "按时参加学习，工作积极");
        await WriteAsync(secretary, "Input.Reports", "2");
        await secretary.SendAsync("登记");
    }

    // The department grants the town its places of the year.
    private static async Task PlanAsync(SmallOffice small, Clerk department)
    {
        await department.GoAsync($"/development/plans/{small.Today.Year}/{small.County.EastTown}/grant");
        await WriteAsync(department, "Input.Places", "3");
        await WriteAsync(department, "Input.Reason", "年度计划");
        await department.SendAsync("登记");
    }

    private static Task WriteAsync(Clerk clerk, string field, string text) => clerk.Main.Locator($"[name='{field}']").FillAsync(text);
}
