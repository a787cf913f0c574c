namespace Touyan.Modules.Accounts.Model;

/// <summary>A sign-in of the demo county, shown on the sign-in page. Rows exist only in a database that the demo was loaded into.</summary>
public sealed class DemoSignIn
{
    private DemoSignIn() { }

    public string UserName { get; private set; } = "";

    public int Position { get; private set; }

    public string Post { get; private set; } = "";

    public static DemoSignIn Of(string userName, int position, string post) =>
        new()
        {
            UserName = userName,
            Position = position,
            Post = post,
        };
}
