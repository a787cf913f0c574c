namespace Touyan.Journeys;

public sealed class TreeJourneys(Office office)
{
    [Fact]
    public async Task The_tree_is_walked_with_arrow_keys_alone()
    {
        await using var clerk = await office.WelcomeAsync("县委组织部管理员");
        await clerk.Page.GotoAsync("/organizations");
        await clerk.Page.Locator("[role=treeitem][tabindex='0']").FocusAsync();
        var first = await NameAtFocusAsync(clerk);

        await clerk.Page.Keyboard.PressAsync("ArrowDown");
        var second = await NameAtFocusAsync(clerk);
        await clerk.Page.Keyboard.PressAsync("ArrowUp");

        Assert.NotEqual(first, second);
        Assert.Equal(first, await NameAtFocusAsync(clerk));
        await clerk.Page.Keyboard.PressAsync("ArrowLeft");
        Assert.Equal("false", await clerk.Page.EvaluateAsync<string>("document.activeElement.getAttribute('aria-expanded')"));
        await clerk.Page.Keyboard.PressAsync("ArrowRight");
        await clerk.Page.Keyboard.PressAsync("ArrowDown");
        await clerk.Page.Keyboard.PressAsync("Enter");

        await clerk.Page.WaitForURLAsync("**/organizations/*-*");
        await Assertions.Expect(clerk.Page.Locator("h1")).ToContainTextAsync(second);
        Assert.Empty(clerk.Complaints);
    }

    [Fact]
    public async Task An_organisation_is_found_by_the_first_letters_of_its_pinyin()
    {
        await using var clerk = await office.WelcomeAsync("县委组织部管理员");
        await clerk.Page.GotoAsync("/organizations");
        await clerk.Page.Locator("input[name=q]").FillAsync("zbsq");
        await clerk.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(clerk.Page.GetByText("中坝社区").First).ToBeVisibleAsync();
    }

    private static Task<string> NameAtFocusAsync(Visitor visitor) =>
        visitor.Page.EvaluateAsync<string>("document.activeElement.querySelector('a').textContent.trim()");
}
