using System.Text.RegularExpressions;

namespace Touyan.Journeys;

/// <summary>What a clerk of the county does on the day the town offices send their rosters.</summary>
public sealed partial class RosterJourneys(Office office)
{
    [Fact]
    public async Task A_messy_roster_comes_in_is_corrected_and_goes_out_clean()
    {
        await using var clerk = await office.WelcomeAsync("县委组织部管理员");
        var page = clerk.Page;

        // Upload: every row is checked before anything is written.
        await Rosters.UploadAsync(clerk, Rosters.Messy("海安镇花名册.xlsx"));
        var (all, accepted, rejected) = await FiguresAsync(page);
        Assert.Equal(3000, all);
        Assert.Equal(all, accepted + rejected);
        Assert.InRange(rejected, 500, 700);

        // Errors stand beside their cells.
        await page.GotoAsync(page.Url.Split('?')[0] + "?show=rejected");
        await Assertions.Expect(page.Locator("td.ty-wrong-cell").First).ToBeVisibleAsync();

        // The good rows are taken.
        await page.GetByRole(AriaRole.Button, new() { NameRegex = WriteButton() }).ClickAsync();
        await Assertions.Expect(page.GetByText("撤销这次导入")).ToBeVisibleAsync(new() { Timeout = 60_000 });

        // The bad ones come back as a sheet, are corrected in it, and go in.
        var returned = await DownloadAsync(page, page.GetByText("下载未通过的行"));
        var corrected = ReturnedSheet.Correct(returned, "党员类别", "正式党员", "党员类别");
        Assert.InRange(corrected, 1, 32);
        await Rosters.UploadAsync(clerk, returned);
        var again = await FiguresAsync(page);
        Assert.Equal(rejected, again.All);
        Assert.True(again.Accepted >= 1, "None of the corrected rows was accepted.");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = WriteButton() }).ClickAsync();
        await Assertions.Expect(page.GetByText("撤销这次导入")).ToBeVisibleAsync(new() { Timeout = 60_000 });

        // A member is found by name, his file opened.
        await page.GotoAsync("/members");
        await page.Locator("input[name=name]").First.FillAsync("廖宁");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("main a").Filter(new() { HasText = "廖宁" }).First.ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("廖宁");

        // And a correct sheet goes out.
        await page.GotoAsync("/members/export?name=" + Uri.EscapeDataString("廖宁"));
        await page.Locator("[name='Input.Reason']").FillAsync("报送花名册");
        var sent = await DownloadAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "导出" }));
        Assert.Contains(ReturnedSheet.Rows(sent), row => row.Contains("廖宁"));
        Assert.Empty(clerk.Complaints);
    }

    private static async Task<(int All, int Accepted, int Rejected)> FiguresAsync(IPage page)
    {
        var texts = await page.Locator(".ty-figures > *").AllInnerTextsAsync();
        var numbers = texts.Select(t => int.Parse(Digits().Match(t.Replace(",", "", StringComparison.Ordinal)).Value)).ToList();
        return (numbers[0], numbers[1], numbers[2]);
    }

    private static async Task<string> DownloadAsync(IPage page, ILocator link)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        var file = Path.Combine(Directory.CreateTempSubdirectory().FullName, download.SuggestedFilename);
        await download.SaveAsAsync(file);
        return file;
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    [GeneratedRegex("^写入 ")]
    private static partial Regex WriteButton();
}
