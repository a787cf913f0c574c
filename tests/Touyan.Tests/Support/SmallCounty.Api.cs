using Touyan.Kernel;
using Touyan.Modules.Accounts.MyAccount;

namespace Touyan.Tests.Support;

public sealed partial class SmallCounty
{
    private readonly Dictionary<Role, ApiCaller> callers = [];

    /// <summary>A program of the holder of a role.</summary>
    public async Task<ApiCaller> CallerAsync(Role role)
    {
        if (!callers.TryGetValue(role, out var caller))
            callers[role] = caller = Nobody().With(await TokenAsync(role));

        return caller;
    }

    /// <summary>The script of a page that the holder of a role has open: his session, with a form token.</summary>
    public async Task<ApiCaller> PageCallerAsync(Role role)
    {
        var browser = await AsAsync(role);
        var page = await browser.OpenAsync("/account");
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value");
        browser.Http.DefaultRequestHeaders.Remove("RequestVerificationToken");
        browser.Http.DefaultRequestHeaders.Add("RequestVerificationToken", token);
        return new ApiCaller(browser.Http);
    }

    /// <summary>A program without a token.</summary>
    public ApiCaller Nobody() => new(Stranger().Http);

    /// <summary>A new token of the holder of a role.</summary>
    public async Task<string> TokenAsync(Role role, int days = 90)
    {
        var input = new CreateToken.Input { Name = "测试", Days = days };
        var made = await RunAsync<CreateToken, Result<CreateToken.Done>>(role, (create, by) => create.RunAsync(input, by, default));
        return made.Value.Text;
    }
}
