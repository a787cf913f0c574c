namespace Touyan.Journeys;

/// <summary>The sheet that a town office sent, and how a clerk uploads one.</summary>
internal static class Rosters
{
    /// <summary>The messy roster under the name that the office gave it.</summary>
    public static string Messy(string name)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("touyan-journeys-").FullName, name);
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Data/roster-messy.xlsx"), file);
        return file;
    }

    /// <summary>Uploads it and waits until every row is checked.</summary>
    public static async Task UploadAsync(Visitor clerk, string file)
    {
        await clerk.Page.GotoAsync("/imports/new/members");
        await clerk.Page.Locator("input[type=file]").SetInputFilesAsync(file);
        await clerk.Page.GetByRole(AriaRole.Button, new() { Name = "上传并核对" }).ClickAsync();
        await clerk.Page.WaitForURLAsync("**/imports/*-*");
        await Assertions.Expect(clerk.Page.Locator(".ty-figures")).ToBeVisibleAsync(new() { Timeout = 60_000 });
    }
}
