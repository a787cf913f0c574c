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
