using Touyan.Kernel;

namespace Touyan.Journeys;

/// <summary>A member goes from one branch to another, and three people see to it: each at a browser of his own, the secretaries at their phones.</summary>
public sealed class TransferJourneys(Office office)
{
    private const int Phone = 390;

    [Fact]
    public async Task A_secretary_lets_a_member_go_the_town_agrees_and_the_other_secretary_takes_him_in()
    {
        await using var small = await SmallOffice.OpenAsync(office);
        var county = small.County;
        await using var secretary = await small.WelcomeAsync(Role.BranchSecretary, Phone);
        await using var town = await small.WelcomeAsync(Role.CommitteeAdministrator);
        await using var receiver = await small.WelcomeAsync("jiguan", Role.BranchSecretary, county.EastOffice, Phone);
        Assert.Equal(["东风村"], await PlacesOfAsync(town, "李伟", "东风村", "机关支部"));

        // From the member's page to the other branch.
        await secretary.GoAsync("/members");
        await secretary.FollowAsync("李伟");
        await secretary.FollowAsync("办理转出");
        await ChooseAsync(secretary, "城东镇政府机关", "中共城东镇政府机关支部委员会");

        // Dues of a year that has not come are refused, beside the field; what was written stays.
        await WriteAsync(secretary, reason: "调入镇政府工作", paidTo: "2027-03");
        await secretary.PressAsync("提交");
        await Assertions.Expect(secretary.ErrorBeside("党费交至")).ToHaveTextAsync("党费交至的月份不能晚于本年度");
        await secretary.LookAsync();
        await Assertions.Expect(secretary.Main.Locator("[name='Input.Reason']")).ToHaveValueAsync("调入镇政府工作");
        await WriteAsync(secretary, reason: "调入镇政府工作", paidTo: "2026-11");
        await secretary.SendAsync("提交");
        await Assertions.Expect(secretary.Main).ToContainTextAsync("已提交，待转出方审批");

        // It waits for the town; until he is taken in he is where he was.
        await town.TakeUpAsync("李伟");
        await Gate.DecideAsync(town, "同意转接");
        Assert.Equal(["东风村"], await PlacesOfAsync(town, "李伟", "东风村", "机关支部"));

        // The receiving secretary puts off a conversion that a full member has behind him: refused beside the field.
        await receiver.TakeUpAsync("李伟");
        await Gate.FillInAsync(receiver, "编入本党支部", new Dictionary<string, string> { ["预备党员转正讨论推迟至"] = "2027-01-10" });
        await receiver.PressAsync("确认办理");
        await Assertions.Expect(receiver.ErrorBeside("预备党员转正讨论推迟至")).ToHaveTextAsync("推迟讨论转正只适用于预备党员");
        await receiver.LookAsync();
        await Gate.DecideAsync(receiver, "编入本党支部", new Dictionary<string, string> { ["预备党员转正讨论推迟至"] = "" });

        // He is counted in the new branch only.
        Assert.Equal(["机关支部"], await PlacesOfAsync(town, "李伟", "东风村", "机关支部"));
        Assert.Empty(await PlacesOfAsync(secretary, "李伟", "东风村", "机关支部"));
        Assert.Equal(["机关支部"], await PlacesOfAsync(receiver, "李伟", "东风村", "机关支部"));

        // And he himself reads who did what.
        await using var himself = await small.WelcomeAsync(Role.Member, Phone);
        await ReadStoryAsync(himself, [secretary.Name, town.Name, receiver.Name]);
        Assert.Empty(secretary.Complaints.Concat(town.Complaints).Concat(receiver.Complaints).Concat(himself.Complaints));
    }

    [Fact]
    public async Task Between_two_towns_a_letter_goes_with_him_and_the_receipt_comes_back()
    {
        await using var small = await SmallOffice.OpenAsync(office);
        var county = small.County;
        await using var sender = await small.WelcomeAsync(Role.CommitteeAdministrator);
        await using var town = await small.WelcomeAsync("hexi", Role.CommitteeAdministrator, county.WestTown);
        await using var receiver = await small.WelcomeAsync("liuqiao", Role.BranchSecretary, county.WestVillage, Phone);

        // From the start page of the procedure; the committee that begins it writes the letter.
        await sender.GoAsync("/transfers/new");
        await sender.Main.Locator("#q").FillAsync("王芳");
        await sender.SendAsync("查找");
        await sender.FollowAsync("选择王芳");
        await ChooseAsync(sender, "柳桥", "中共河西镇柳桥村支部委员会");
        await WriteAsync(sender, reason: "婚后在柳桥村居住", paidTo: "2026-11");
        await sender.SendAsync("提交");
        await sender.TakeUpAsync("王芳");

        // A probationary member does not go without the papers of her inspection.
        await Gate.FillInAsync(sender, "同意转出，开具介绍信");
        await sender.PressAsync("确认办理");
        var paper = sender.Main.Locator(".ty-paper").Filter(new() { HasText = "培养考察材料" });
        await Assertions.Expect(paper.Locator(".ty-error")).ToContainTextAsync("应随转培养考察材料");
        await Assertions.Expect(paper.Locator(".ty-error")).ToContainTextAsync("依据：《中国共产党发展党员工作细则》第三十七条");
        await paper.Locator("[type=checkbox]").CheckAsync();
        await Gate.DecideAsync(sender, "同意转出，开具介绍信");

        await town.TakeUpAsync("王芳");
        await Gate.DecideAsync(town, "同意接收");
        Assert.Equal(["东风村"], await PlacesOfAsync(sender, "王芳", "东风村", "柳桥村"));
        await receiver.TakeUpAsync("王芳");
        await Gate.DecideAsync(receiver, "编入本党支部");
        Assert.Empty(await PlacesOfAsync(sender, "王芳", "东风村", "柳桥村"));
        Assert.Equal(["柳桥村"], await PlacesOfAsync(receiver, "王芳", "东风村", "柳桥村"));

        // The receipt is filed with the counterfoil, and the case is closed.
        await sender.TakeUpAsync("王芳");
        await Gate.DecideAsync(sender, "回执已收到并归入存根");
        await Assertions.Expect(sender.Main).ToContainTextAsync("已办结");
        await ReadStoryAsync(receiver, [sender.Name, town.Name, receiver.Name]);
        await sender.GoAsync("/transfers/letters");
        await Assertions.Expect(sender.Main).ToContainTextAsync("城东镇委组转〔2026〕1号");
        Assert.Empty(sender.Complaints.Concat(town.Complaints).Concat(receiver.Complaints));
    }

    private static async Task ChooseAsync(Clerk clerk, string part, string branch)
    {
        await clerk.Main.Locator("#q").FillAsync(part);
        await clerk.SendAsync("查找");
        await clerk.FollowAsync(branch);
        await Assertions.Expect(clerk.Main.GetByText("第三步：填写并提交")).ToBeVisibleAsync();
        await clerk.LookAsync();
    }

    private static async Task WriteAsync(Clerk clerk, string reason, string paidTo)
    {
        await clerk.Main.Locator("[name='Input.Reason']").FillAsync(reason);
        await clerk.Main.Locator("[name='Input.DuesPaidTo']").FillAsync(paidTo);
    }

    // In which of these branches somebody of the name is counted, as this clerk's roster shows it.
    private static async Task<IReadOnlyList<string>> PlacesOfAsync(Clerk clerk, string name, params string[] branches)
    {
        await clerk.GoAsync("/members?name=" + Uri.EscapeDataString(name));
        var rows = await clerk.Main.Locator("tbody tr").AllInnerTextsAsync();
        return [.. rows.Select(row => Assert.Single(branches, branch => row.Contains(branch, StringComparison.Ordinal)))];
    }

    private static async Task ReadStoryAsync(Clerk reader, IEnumerable<string> who)
    {
        await reader.GoAsync("/cases");
        await reader.GoAsync((await reader.Main.Locator("tbody a").First.GetAttributeAsync("href"))!);
        foreach (var name in who)
            await Assertions.Expect(reader.Main.Locator(".ty-story")).ToContainTextAsync(name);
    }
}
