using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Authentication;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Organizations;
using Touyan.Modules.Trail;
using Touyan.Platform.Commands;
using Touyan.Platform.Data;

namespace Touyan.Modules.Accounts.Commands;

/// <summary>Opens an account with its first post from the console: the beginning of a county, and the way back in when no administrator is left.</summary>
internal sealed class Founding(TouyanDb db, Passwords passwords, IOrganizations organizations, CommandActor operators)
{
    public sealed record Input(int County, string UserName, string Name, Role Role, string? OrganizationCode = null);

    public sealed record Done(string UserName, string Post, string OneTimePassword);

    public async Task<Result<Done>> RunAsync(Input input, CancellationToken ct)
    {
        db.Enter(input.County);
        var password = passwords.OneTime();
        var opened = Account.Open(input.County, input.UserName, input.Name, null, passwords.Hash(password), passwords.Now);
        if (opened.IsRefused)
            return opened.Refusal!;

        var account = opened.Value;
        if (await db.SignInNames.AnyAsync(n => n.Name == account.UserName, ct))
            return AccountRefusals.UserNameTaken;

        var places = organizations.Places.Where(p => p.IsOpen && p.Code == input.OrganizationCode);
        var place = input.OrganizationCode is null ? null : await places.SingleOrDefaultAsync(ct);
        if (input.OrganizationCode is not null && (place is null || !input.Role.Fits(place.Type)))
            return place is null ? AccountRefusals.OrganizationUnknown : AccountRefusals.MisfitOf(input.Role);

        var terms = new AccountPost.Terms(input.Role, place?.Id, new Period(Clock.ToChinaDate(passwords.Now)));
        var granted = AccountPost.Grant(account, terms, [], "服务器命令");
        if (granted.IsRefused)
            return granted.Refusal!;

        var title = PostsInForce.TitleOf(input.Role, place?.Name, null);
        db.AddRange(account, SignInName.Of(account), granted.Value);
        db.Add(TrailEntry.Of(operators.Of(input.County), AccountsActs.Open, account.AsSubject(), passwords.Now, detail: title));
        await db.SaveChangesAsync(ct);
        return new Done(account.UserName, title, password);
    }
}
