using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Modules.Accounts;
using Touyan.Modules.Accounts.Authentication;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Tests.Support;

public sealed partial class SmallCounty
{
    /// <summary>Everybody's.</summary>
    public const string Password = "Chunfeng-2026-hai";

    private readonly Dictionary<Role, AccountId> accounts = [];
    private Dictionary<string, Browser> browsers = [];
    private readonly Dictionary<string, Phone> phones = new(StringComparer.Ordinal);

    private const string SecondStep = "/sign-in/second-step";

    /// <summary>What the owner of an account has in his pocket: the accounts of roles that need one have a second factor.</summary>
    public Phone PhoneOf(Role role) => PhoneOf(UserNameOf(role));

    public Phone PhoneOf(string userName) => phones[userName];

    /// <summary>The account that holds this role, at: county; east town; east village; as 李伟; east town (inspector); none.</summary>
    public AccountId AccountOf(Role role) => accounts[role];

    public string UserNameOf(Role role) => $"{role.ToString().ToLowerInvariant()}.{Code}";

    /// <summary>A browser that the holder of the role has signed in with.</summary>
    public Task<Browser> AsAsync(Role role) => AsAsync(UserNameOf(role));

    /// <summary>A browser signed in under a user name; signs in once.</summary>
    public async Task<Browser> AsAsync(string userName)
    {
        if (!browsers.TryGetValue(userName, out var browser))
            browsers[userName] = browser = await SignInAsync(userName);

        return browser;
    }

    /// <summary>Nobody.</summary>
    public Browser Stranger() => App.NewBrowser(Address);

    /// <summary>Signs in anew, by the forms: the password, and the code of whoever has a second factor.</summary>
    public async Task<Browser> SignInAsync(string userName, string password = Password)
    {
        var browser = Stranger();
        var shown = await browser.SubmitAsync("/sign-in", new { UserName = userName, Password = password });
        if (shown.Location == SecondStep)
            shown = await browser.SubmitAsync(SecondStep, new { Code = phones[userName].NextCode() });

        Assert.True(shown.Location is "/" or "/account/password", $"{userName} was not signed in: {(int)shown.Status} {shown.Reading}");
        return browser;
    }

    /// <summary>What somebody gets who has these cookies from somewhere.</summary>
    public async Task<System.Net.HttpStatusCode> StatusWithAsync(string cookies, string url)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Add("Cookie", cookies);
        using var client = App.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        return (await client.SendAsync(request)).StatusCode;
    }

    /// <summary>Opens an account with posts from 2026-01-01 on, its password chosen already.</summary>
    public async Task<AccountId> OpenAccountAsync(string userName, MemberId? member, params (Role Role, OrganizationId? At)[] posts)
    {
        await using var scope = NewScope(null);
        var db = scope.ServiceProvider.GetRequiredService<TouyanDb>();
        var hash = scope.ServiceProvider.GetRequiredService<Passwords>().Hash(Password);
        var now = App.Clock.GetUtcNow().UtcDateTime;
        var account = Account.Open(Code, userName, "测试" + userName[..Math.Min(12, userName.Length)], member, hash, now).Value;
        account.ChangePassword(hash, now);
        var terms = posts.Select(p => new AccountPost.Terms(p.Role, p.At, new Period(new DateOnly(2026, 1, 1))));
        db.AddRange(account, SignInName.Of(account));
        db.AddRange(terms.Select(t => AccountPost.Grant(account, t, [], "建库人").Value));
        if (posts.Any(p => p.Role.UsesSecondFactor))
            db.Add(Phone.SetUpFor(account, scope.ServiceProvider, phones));

        db.Add(TrailEntry.Of(Founder(), AccountsActs.Open, new TrailSubject(AccountsActs.Subject, account.Id.Value, userName), now));
        await db.SaveChangesAsync();
        return account.Id;
    }

    // Each county calls from an address of its own, so that one test's attempts do not count against another's.
    private string Address => $"198.18.{Code / 200 % 200}.{Code % 200 + 1}";

    private async Task OpenAccountsAsync()
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            accounts[role] = await OpenAccountAsync(UserNameOf(role), role is Role.Member ? LiWei : null, (role, PlaceOf(role)));
        }
    }

    private OrganizationId? PlaceOf(Role role) =>
        role switch
        {
            Role.CommitteeAdministrator or Role.Inspector => EastTown,
            Role.BranchSecretary => EastVillage,
            _ => null,
        };
}
