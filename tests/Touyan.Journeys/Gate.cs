namespace Touyan.Journeys;

/// <summary>
/// Fills in the form of any gate by what the form itself says: whatever it calls required for this outcome is said, and every paper that must be there is
/// handed in. What matters to the journey is given by the labels that the clerk reads.
/// </summary>
internal sealed class Gate(Clerk clerk, string outcome, IReadOnlyDictionary<string, string> said)
{
    private ILocator Form => clerk.Main.Locator("form.ty-card");

    /// <summary>Fills in and confirms; the case goes on.</summary>
    public static async Task DecideAsync(Clerk clerk, string outcome, IReadOnlyDictionary<string, string>? said = null)
    {
        await FillInAsync(clerk, outcome, said);
        await clerk.SendAsync("确认办理");
        await Assertions.Expect(clerk.Page.GetByText("已办理：").First).ToBeVisibleAsync();
    }

    /// <summary>Fills in and goes no further.</summary>
    public static Task FillInAsync(Clerk clerk, string outcome, IReadOnlyDictionary<string, string>? said = null) =>
        new Gate(clerk, outcome, said ?? new Dictionary<string, string>()).FillAsync();

    private async Task FillAsync()
    {
        var left = said.Keys.ToHashSet(StringComparer.Ordinal);
        await Form.GetByLabel(outcome, new() { Exact = true }).CheckAsync();
        await VoteAsync();
        foreach (var field in await Form.Locator(".ty-field").AllAsync())
        {
            if (await LabelAsync(field) is { Length: > 0 } label && await IsAskedAsync(field))
                await SayAsync(field, label, left);
        }

        foreach (var paper in await Form.Locator(".ty-paper").AllAsync())
        {
            if ((await paper.InnerTextAsync()).Contains("（必备）", StringComparison.Ordinal) && await IsAskedAsync(paper))
                await paper.Locator("[type=checkbox]").CheckAsync();
        }

        Assert.True(left.Count == 0, $"The form does not ask for {string.Join(", ", left)}.");
    }

    private async Task SayAsync(ILocator field, string label, HashSet<string> left)
    {
        var isRequired = label.Contains('*') || label.Contains("（必填）");
        var title = label.Replace("*", "", StringComparison.Ordinal).Replace("（必填）", "", StringComparison.Ordinal).Trim();
        left.Remove(title);
        var given = said.GetValueOrDefault(title);
        if (await field.Locator("[name^='Many[']").CountAsync() > 0)
        {
            foreach (var name in given?.Split('、') ?? [])
                await field.GetByLabel(name).CheckAsync();
        }
        else if (given is not null || (isRequired && await field.Locator("[name^='Input.Values[']").CountAsync() > 0))
        {
            await WriteAsync(field.Locator("input:not([name^='Finds']), select, textarea").First, given);
        }
    }

    private async Task WriteAsync(ILocator control, string? given)
    {
        if (await control.EvaluateAsync<bool>("e => e.tagName === 'SELECT'"))
            await control.SelectOptionAsync(given is null ? new SelectOptionValue { Index = 1 } : new SelectOptionValue { Label = given });
        else
            await control.FillAsync(
                given ?? (await control.GetAttributeAsync("type") is "date" ? $"{clerk.Today:yyyy-MM-dd}" : "情况属实")
            );
    }

    // All who are entitled have come, and all are in favour.
    private async Task VoteAsync()
    {
        var entitled = Form.Locator("[name='Input.Vote.Entitled']");
        if (await entitled.CountAsync() == 0)
            return;

        var voters = await entitled.InputValueAsync();
        foreach (var (part, figure) in new[] { ("Present", voters), ("For", voters), ("Against", "0"), ("Abstained", "0") })
            await Form.Locator($"[name='Input.Vote.{part}']").FillAsync(figure);
    }

    private static async Task<string> LabelAsync(ILocator field)
    {
        var label = field.Locator(".form-label").First;
        return await label.CountAsync() > 0 ? await label.InnerTextAsync() : "";
    }

    // “选“…”时填写”: with some outcomes only.
    private async Task<bool> IsAskedAsync(ILocator part)
    {
        var text = await part.InnerTextAsync();
        return !text.Contains("时填写", StringComparison.Ordinal) || text.Contains($"“{outcome}”", StringComparison.Ordinal);
    }
}
