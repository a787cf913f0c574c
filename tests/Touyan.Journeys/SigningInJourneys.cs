namespace Touyan.Journeys;

public sealed class SigningInJourneys(Office office)
{
    [Fact]
    public void The_program_prints_one_sign_in_for_each_role()
    {
        Assert.Superset(
            new HashSet<string>(["县委组织部管理员", "党委管理员", "党支部书记", "只读检查员", "系统管理员", "安全管理员", "审计管理员"]),
            office.SignIns.Keys.ToHashSet()
        );
    }

    [Fact]
    public async Task A_clerk_signs_in_with_nothing_but_the_keyboard()
    {
        await using var clerk = await office.WelcomeAsync();
        var (userName, password) = office.SignIns["党委管理员"];
        await clerk.Page.GotoAsync("/sign-in");
        await clerk.Page.Keyboard.TypeAsync(userName);
        await clerk.Page.Keyboard.PressAsync("Tab");
        await clerk.Page.Keyboard.TypeAsync(password);
        await clerk.Page.Keyboard.PressAsync("Enter");
        await clerk.Page.WaitForURLAsync("**/sign-in/second-step");
        await clerk.Page.Keyboard.TypeAsync(await clerk.DemoCodeAsync());
        await clerk.Page.Keyboard.PressAsync("Enter");
        await clerk.Page.WaitForURLAsync(office.Address + "/");

        await clerk.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("跳到正文", await clerk.Page.EvaluateAsync<string>("document.activeElement.textContent"));
        Assert.Empty(clerk.Complaints);
    }

    [Fact]
    public async Task Whoever_did_not_sign_in_is_asked_to_and_comes_back_to_where_he_was_going()
    {
        await using var visitor = await office.WelcomeAsync();
        await visitor.Page.GotoAsync("/members?sort=-name");
        Assert.Contains("/sign-in", visitor.Page.Url, StringComparison.Ordinal);

        await visitor.Page.Locator("[name='Input.UserName']").FillAsync(office.SignIns["只读检查员"].UserName);
        await visitor.Page.Locator("[name='Input.Password']").FillAsync(office.SignIns["只读检查员"].Password);
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.Page.WaitForURLAsync("**/members?sort=-name");
    }

    [Fact]
    public async Task A_wrong_password_is_told_beside_the_form_and_nothing_else_is_said()
    {
        await using var visitor = await office.WelcomeAsync();
        await visitor.Page.GotoAsync("/sign-in");
        await visitor.Page.Locator("[name='Input.UserName']").FillAsync("nobody-of-that-name");
        await visitor.Page.Locator("[name='Input.Password']").FillAsync("Wrong-1234567");
        await visitor.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(visitor.Page.GetByText("用户名或密码")).ToBeVisibleAsync();
    }
}
