using System.Text.RegularExpressions;

namespace Touyan.Reliability.Load;

internal sealed partial class Deck
{
    private const string Id = "[0-9a-f-]{32,36}";

    /// <summary>What somebody of the staff does next at a page.</summary>
    public PageAct DrawFor(Person person, Random dice)
    {
        var number = stock.Next();
        var tag = TagOf(number);
        if (person == Clerk)
            return CreateToken(Clerk, tag);

        if (person == system)
            return Tend(tag, dice) ?? OpenAccount(number, tag);

        return stock.PostsToEnd.TryDequeue(out var post) && dice.Next(2) == 0 ? EndAccountPost(post, tag) : GrantPost(tag, dice);
    }

    private PageAct OpenAccount(int number, string tag) =>
        new("open-account", tag, system, "/accounts/new", new() { ["Input.UserName"] = tag, ["Input.Name"] = NameOf(number, 0) })
        {
            Then = shown => stock.Opened(Regex.Match(shown, $"/accounts/(?<id>{Id})", RegexOptions.ExplicitCapture).Groups["id"].Value),
        };

    // Each account in turn: disabled, enabled, signed out everywhere, its password reset.
    private PageAct? Tend(string tag, Random dice)
    {
        if (dice.Next(3) == 0 || !stock.ToTend.TryDequeue(out var next))
            return null;

        var (account, act) = next;
        var page = act == "reset-password" ? $"/accounts/{account}/reset-password" : $"/accounts/{account}/tend/{act}";
        return new PageAct(act, tag, system, page, new() { ["Input.Reason"] = tag }) { Then = _ => stock.Tended(account, act) };
    }

    // In the whole county, or at a committee.
    private PageAct GrantPost(string tag, Random dice)
    {
        if (!stock.ToGrant.TryDequeue(out var account))
            return CreateToken(security, tag);

        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Input.Role"] = dice.Next(2) == 0 ? "CountyAdministrator" : "Inspector",
            ["Input.DelegatedBy"] = tag,
            ["Input.Reason"] = tag,
        };
        if (fields["Input.Role"] == "Inspector")
            fields["Input.Organization"] = stock.Parent;

        return new PageAct("grant-post", tag, security, $"/accounts/{account}/grant", fields)
        {
            Then = _ => stock.PostsToEnd.Enqueue((account, tag)),
        };
    }

    private PageAct EndAccountPost((string Account, string Tag) post, string tag) =>
        new("end-account-post", tag, security, $"/accounts/{post.Account}", new() { ["Input.Reason"] = tag })
        {
            RowTag = post.Tag,
            Link = $"/accounts/{post.Account}/posts/{Id}/end",
        };

    private static PageAct CreateToken(Person person, string tag) =>
        new("create-token", tag, person, "/account/tokens/new", new() { ["Input.Name"] = tag, ["Input.Days"] = "90" });
}
