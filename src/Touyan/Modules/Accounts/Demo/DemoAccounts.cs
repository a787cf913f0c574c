using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Authentication;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Accounts.SigningIn;
using Touyan.Modules.Organizations;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;
using Touyan.Platform.Demo;

namespace Touyan.Modules.Accounts.Demo;

/// <summary>A sign-in for every role, at organisations as the demo county has them.</summary>
internal sealed class DemoAccounts(TouyanDb db, IOrganizations organizations, Passwords passwords, TimeProvider clock) : IDemoPart
{
    private sealed record Person(string UserName, string Name, Role Role, string? Code = null);

    public int Order => 40;

    public string Title => "账号和岗位";

    public async Task LoadAsync(DemoPlan plan, CancellationToken ct)
    {
        var places = await organizations.Places.Where(p => p.IsOpen).OrderBy(p => p.Code).ToListAsync(ct);
        var at = clock.UtcNow;
        var hash = passwords.Hash(DemoHint.Password);
        foreach (var person in Cast(places))
        {
            var place = places.Find(p => p.Code == person.Code && person.Code is not null);
            var account = Account.Open(plan.County, NameOf(person, plan), person.Name, null, hash, at).Value;
            account.ChangePassword(hash, at);
            var terms = new AccountPost.Terms(person.Role, place?.Id, new Period(plan.Today));
            var title = PostsInForce.TitleOf(person.Role, place?.Name, null);
            db.AddRange(account, SignInName.Of(account), AccountPost.Grant(account, terms, [], "演示数据").Value);
            db.Add(TrailEntry.Of(account.AsActor(null), AccountsActs.Open, account.AsSubject(), at, "演示数据", title));
            db.Add(DemoSignIn.Of(account.UserName, plan.SignIns.Count + 1, title));
            plan.SignIns.Add((Words.Of(person.Role), account.UserName, DemoHint.Password));
        }

        await db.SaveChangesAsync(ct);
    }

    // The usual demo county has the short names; a second one in the same database has its code behind them.
    private static string NameOf(Person person, DemoPlan plan) =>
        plan.County == DemoCounty.Haian ? person.UserName : person.UserName + plan.County;

    private static IEnumerable<Person> Cast(List<OrganizationPlace> places)
    {
        yield return new Person("zuzhibu", "周建华", Role.CountyAdministrator);
        var committee = places.Find(p => p.Name.Contains('镇') && Role.CommitteeAdministrator.Fits(p.Type));
        var branch = places.Find(p =>
            Role.BranchSecretary.Fits(p.Type) && (committee is null || OrganizationPath.IsWithin(p.Path, committee.Path))
        );
        if (committee is not null)
        {
            yield return new Person("dangwei", "陈志明", Role.CommitteeAdministrator, committee.Code);
            yield return new Person("jiancha", "孙晓燕", Role.Inspector, committee.Code);
        }

        if (branch is not null)
            yield return new Person("zhibu", "吴海燕", Role.BranchSecretary, branch.Code);

        yield return new Person("xitong", "郑伟", Role.SystemAdministrator);
        yield return new Person("anquan", "冯丽", Role.SecurityAdministrator);
        yield return new Person("shenji", "蒋平", Role.AuditAdministrator);
    }
}
